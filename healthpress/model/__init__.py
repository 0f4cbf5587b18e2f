"""The nouns that travel on the road: frozen, slotted, picklable; no disk, no templates, no CLI."""
