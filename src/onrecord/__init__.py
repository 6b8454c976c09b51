"""onrecord: who said what, who did what to whom, when and where, anchored to the exact characters."""
