"""What `study.py` runs once the packages are there: one file per command."""
