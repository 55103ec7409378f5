namespace VRLab.Gltf;

/// <summary>How a block of 16 by 16 or 8 by 8 pixels is foretold from its neighbors.</summary>
internal enum Vp8Mode
{
    Mean,
    Above,
    Left,
    Gradient,

    /// <summary>In small blocks of 4 by 4, each in its own way.</summary>
    Small,
}

/// <summary>What is said of a block of 16 by 16 pixels.</summary>
internal sealed class Vp8Block
{
    public int Segment { get; set; }

    public bool IsSkipped { get; set; }

    public Vp8Mode Luma { get; set; }

    public Vp8Mode Chroma { get; set; }

    /// <summary>Of the small blocks, row by row (<see cref="Vp8SmallForetelling"/>).</summary>
    public byte[] Small { get; } = new byte[16];

    /// <summary>True where its inner edges are smoothed.</summary>
    public bool HasDetail { get; set; }
}

/// <summary>Reads how blocks are foretold (RFC 6386, sections 10, 11 and 19.3).</summary>
internal sealed class Vp8Modes(Vp8Bits bits, Vp8Header header, int across)
{
    private const int Modes = 10;
    private const int Nodes = 9;
    private static readonly sbyte[] Tree = [0, 2, -1, 4, -2, 6, 8, 12, -3, 10, -4, -5, -6, 14, -7, 16, -8, -9];
    private readonly byte[] _above = new byte[4 * across];
    private readonly byte[] _left = new byte[4];

    public void BeginRow() => Array.Clear(_left);

    public void Read(Vp8Block block, int column)
    {
        if (header.HasMap)
        {
            block.Segment = !bits.Next(header.MapChances[0]) ? (bits.Next(header.MapChances[1]) ? 1 : 0) : bits.Next(header.MapChances[2]) ? 3 : 2;
        }

        block.IsSkipped = header.SkipChance >= 0 && bits.Next(header.SkipChance);
        block.Luma = !bits.Next(145) ? Vp8Mode.Small
            : !bits.Next(156) ? (bits.Next(163) ? Vp8Mode.Above : Vp8Mode.Mean)
            : bits.Next(128) ? Vp8Mode.Gradient : Vp8Mode.Left;
        ReadSmall(block, _above.AsSpan(4 * column, 4));
        block.Chroma = !bits.Next(142) ? Vp8Mode.Mean : !bits.Next(114) ? Vp8Mode.Above : bits.Next(183) ? Vp8Mode.Gradient : Vp8Mode.Left;
    }

    private void ReadSmall(Vp8Block block, Span<byte> above)
    {
        for (int i = 0; i < 16; i++)
        {
            (int x, int y) = (i & 3, i >> 2);
            byte mode = block.Luma == Vp8Mode.Small ? ReadMode(above[x], _left[y]) : Vp8SmallForetelling.Like(block.Luma);
            (block.Small[i], above[x], _left[y]) = (mode, mode, mode);
        }
    }

    private byte ReadMode(byte above, byte left)
    {
        ReadOnlySpan<byte> chances = Vp8Tables.SmallModes.Slice(((above * Modes) + left) * Nodes, Nodes);
        int node = 0;
        do
        {
            node = Tree[node + (bits.Next(chances[node >> 1]) ? 1 : 0)];
        }
        while (node > 0);
        return (byte)-node;
    }
}
