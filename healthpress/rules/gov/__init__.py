"""Rules on authorship, review, dates and interests."""
