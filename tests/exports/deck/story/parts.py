"""What stands on a step of a story."""


def blocks(slide, kind):
    """Return the blocks of a kind in the columns of a slide."""
    return [block for column in slide.blocks[0].columns for block in column.blocks if isinstance(block, kind)]
