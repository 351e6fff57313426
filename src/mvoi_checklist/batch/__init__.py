"""Many start documents at once."""

from mvoi_checklist.batch.run import Run as Run
