"""Rules on promotion: prescription-only medicines and testimonials."""
