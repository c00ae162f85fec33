"""The screens about polling stations: the register (TPS) and the election night."""
