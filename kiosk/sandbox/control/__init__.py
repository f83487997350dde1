"""The sandbox's control plane: what tests ask of it, which Leat has nothing like."""
