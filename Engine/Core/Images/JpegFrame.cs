namespace VRLab.Core.Images;

/// <summary>One color of a JPEG: how densely it is sampled, and its blocks of 64 coefficients in natural order.</summary>
internal sealed class JpegComponent(int id, int across, int down, int table)
{
    public int Id => id;

    /// <summary>Samples across and down in a unit of the interleaved image.</summary>
    public int Across => across;

    public int Down => down;

    public int QuantizationTable => table;

    /// <summary>Blocks that hold picture, across and down.</summary>
    public int UsedAcross { get; private set; }

    public int UsedDown { get; private set; }

    /// <summary>Blocks that are stored a row.</summary>
    public int StoredAcross { get; private set; }

    public int StoredDown { get; private set; }

    public short[] Coefficients { get; private set; } = [];

    public int Prediction { get; set; }

    public JpegHuffman? Dc { get; set; }

    public JpegHuffman? Ac { get; set; }

    public void Allocate(JpegFrame frame)
    {
        UsedAcross = CeilingOf(CeilingOf(frame.Width * across, frame.MostAcross), 8);
        UsedDown = CeilingOf(CeilingOf(frame.Height * down, frame.MostDown), 8);
        StoredAcross = frame.UnitsAcross * across;
        StoredDown = frame.UnitsDown * down;
        Coefficients = new short[StoredAcross * StoredDown * 64];
    }

    public Span<short> Block(int x, int y) => Coefficients.AsSpan(((y * StoredAcross) + x) * 64, 64);

    public void Forget() => Coefficients = [];

    private static int CeilingOf(int value, int divisor) => (value + divisor - 1) / divisor;
}

/// <summary>Size, colors and kind of a JPEG (ITU-T T.81, section B.2.2).</summary>
internal sealed record JpegFrame(int Width, int Height, bool IsProgressive, JpegComponent[] Components)
{
    public int MostAcross { get; } = Components.Max(c => c.Across);

    public int MostDown { get; } = Components.Max(c => c.Down);

    public int UnitsAcross => (Width + (8 * MostAcross) - 1) / (8 * MostAcross);

    public int UnitsDown => (Height + (8 * MostDown) - 1) / (8 * MostDown);

    public static JpegFrame Read(string name, ReadOnlySpan<byte> data, bool isProgressive)
    {
        int count = data.Length >= 6 ? data[5] : 0;
        if (count is not (1 or 3 or 4) || data.Length < 6 + (3 * count) || data[0] != 8)
        {
            throw JpegReader.Bad(name, "it has not one, three or four colors of 8 bits");
        }

        int height = (data[1] << 8) | data[2], width = (data[3] << 8) | data[4];
        if (width is 0 or > JpegReader.LargestSide || height is 0 or > JpegReader.LargestSide)
        {
            throw JpegReader.Bad(name, $"its size {width} x {height} is not between 1 and {JpegReader.LargestSide}");
        }

        var components = new JpegComponent[count];
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> entry = data.Slice(6 + (3 * i), 3);
            components[i] = new JpegComponent(entry[0], entry[1] >> 4, entry[1] & 15, entry[2]);
            if (components[i].Across is 0 or > 4 || components[i].Down is 0 or > 4 || entry[2] > 3)
            {
                throw JpegReader.Bad(name, "a color is sampled in a way that does not exist");
            }
        }

        return new JpegFrame(width, height, isProgressive, components);
    }
}
