"""The operation as pure values and functions: standard library only, no clock, no disk."""
