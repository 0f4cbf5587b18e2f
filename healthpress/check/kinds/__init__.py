"""The toolbox of the rules: the only part of the road that a rule may import besides the nouns."""
