"""What settings and options name, looked up and explained."""
