"""Privacy: nobody is told who reads about what, and no patient can be known."""
