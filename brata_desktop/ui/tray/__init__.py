"""The program without its window: an icon beside the clock, and what closing the window means."""
