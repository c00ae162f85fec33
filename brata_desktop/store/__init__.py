"""The encrypted local store: the only folder besides sync and hub that speaks SQL."""
