"""Sinkronisasi: the exchange with the centre, beside the work and never in its way."""
