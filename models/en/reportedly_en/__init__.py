"""The weights of Reportedly's encoder for English: files only, read by reportedly.encoder."""
