"""Everything before and around the unlocked window: set-up, unlock, lock, help with the store."""
