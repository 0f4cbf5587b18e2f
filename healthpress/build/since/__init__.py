"""What changed since an earlier commit."""
