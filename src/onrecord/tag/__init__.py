"""One forward pass of one small encoder with several heads: attributions, syntax, mentions."""
