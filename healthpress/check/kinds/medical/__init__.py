"""What a page says in medical terms: its medicines, its treatments, its people."""
