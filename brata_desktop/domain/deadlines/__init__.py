"""How long each step of an election offence may take, and how far a case has come.

```
holidays.csv --> WorkingDays ----+
deadline_steps.csv --> steps ----+--> course(regime, known dates, ..., now) --> steps with dates
DeadlineSettings ----------------+
```

Help with counting, never legal advice: limits and their sources are data a unit may correct, and
a row whose source nobody checked says so (docs/decisions/0072-deadlines.md).
"""
