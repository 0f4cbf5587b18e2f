"""The face for editors: the same findings while one types, with hovers, actions and completion."""
