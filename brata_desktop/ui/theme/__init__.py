"""The look: tokens, fonts, icons, palette and the one style sheet."""
