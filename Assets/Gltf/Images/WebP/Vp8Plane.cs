namespace VRLab.Gltf;

/// <summary>The luminance or a color difference of a picture, with a frame of one pixel around it from which its first blocks are foretold.</summary>
internal sealed class Vp8Plane
{
    private const byte AboveFrame = 127;
    private const byte LeftFrame = 129;

    /// <summary>Pixels behind the last column, for the blocks there that look up and to the right.</summary>
    private const int Beyond = 4;

    /// <param name="width">Pixels across, whole blocks.</param>
    /// <param name="height">Pixels down, whole blocks.</param>
    public Vp8Plane(int width, int height)
    {
        (Width, Height, Stride) = (width, height, width + 1 + Beyond);
        Pixels = new byte[Stride * (height + 1)];
        Pixels.AsSpan(0, Stride).Fill(AboveFrame);
        for (int y = 0; y < height; y++)
        {
            Pixels[(y + 1) * Stride] = LeftFrame;
        }
    }

    public int Width { get; }

    public int Height { get; }

    public int Stride { get; }

    public byte[] Pixels { get; }

    public int At(int x, int y) => ((y + 1) * Stride) + x + 1;

    /// <summary>Foretells a square block from the pixels above it and to its left (RFC 6386, section 12.2 and 12.3).</summary>
    public void Foretell(Vp8Mode mode, int x, int y, int side)
    {
        int corner = Pixels[At(x - 1, y - 1)], mean = mode == Vp8Mode.Mean ? MeanAround(x, y, side) : 0;
        for (int row = 0; row < side; row++)
        {
            int left = Pixels[At(x - 1, y + row)];
            for (int column = 0; column < side; column++)
            {
                int above = Pixels[At(x + column, y - 1)];
                Pixels[At(x + column, y + row)] = mode switch
                {
                    Vp8Mode.Mean => (byte)mean,
                    Vp8Mode.Above => (byte)above,
                    Vp8Mode.Left => (byte)left,
                    _ => (byte)Math.Clamp(left + above - corner, 0, 255),
                };
            }
        }
    }

    /// <summary>Of the pixels above and to the left that belong to the picture.</summary>
    private int MeanAround(int x, int y, int side)
    {
        int sum = 0, count = 0;
        for (int i = 0; i < side; i++)
        {
            sum += (y > 0 ? Pixels[At(x + i, y - 1)] : 0) + (x > 0 ? Pixels[At(x - 1, y + i)] : 0);
            count += (y > 0 ? 1 : 0) + (x > 0 ? 1 : 0);
        }

        return count == 0 ? 128 : (sum + (count / 2)) / count;
    }
}
