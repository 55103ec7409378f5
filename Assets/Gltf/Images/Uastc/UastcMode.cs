namespace VRLab.Gltf;

/// <summary>What the blocks of a mode have (Binomial, "UASTC LDR 4x4 Texture Specification", mode table).</summary>
/// <param name="CodeBits">Length of the mode's own code.</param>
/// <param name="HintBits">For those who write other formats; skipped here.</param>
/// <param name="WeightBits">Of each pixel's place between two colors.</param>
/// <param name="Range">How finely colors are told (<see cref="UastcColors"/>).</param>
/// <param name="Parts">How many pairs of colors a block has.</param>
/// <param name="Planes">2: one channel has places of its own.</param>
/// <param name="Channels">2: luminance and alpha; 3: RGB; 4: RGBA.</param>
internal readonly record struct UastcMode(int CodeBits, int HintBits, int WeightBits, int Range, int Parts, int Planes, int Channels)
{
    public const int Solid = 8;

    private static readonly UastcMode[] Modes =
    [
        new(4, 15, 4, 19, 1, 1, 3), new(6, 15, 2, 20, 1, 1, 3), new(5, 15, 3, 8, 2, 1, 3), new(5, 15, 2, 7, 3, 1, 3), new(5, 15, 2, 12, 2, 1, 3),
        new(5, 15, 3, 20, 1, 1, 3), new(5, 15, 2, 18, 1, 2, 3), new(5, 15, 2, 12, 2, 1, 3), new(5, 0, 0, 0, 0, 0, 4), new(5, 23, 2, 8, 2, 1, 4),
        new(3, 17, 4, 13, 1, 1, 4), new(2, 17, 2, 13, 1, 2, 4), new(3, 17, 3, 19, 1, 1, 4), new(5, 23, 1, 20, 1, 2, 4), new(5, 23, 2, 20, 1, 1, 4),
        new(7, 23, 4, 20, 1, 1, 2), new(6, 23, 2, 20, 2, 1, 2), new(6, 23, 2, 20, 1, 2, 2), new(4, 15, 5, 11, 1, 1, 3),
    ];

    /// <summary>Codes of the modes, from the lowest bit; one of seven bits belongs to none.</summary>
    private static readonly (int Code, int Mode)[] Codes =
    [
        (0b00, 11), (0b010, 10), (0b110, 12), (0b0001, 0), (0b1001, 18), (0b00011, 3), (0b10011, 4), (0b01011, 5), (0b11011, 6), (0b00111, 7),
        (0b10111, 8), (0b01111, 9), (0b11111, 13), (0b01101, 14), (0b11101, 2), (0b000101, 15), (0b010101, 16), (0b100101, 17), (0b110101, 1),
    ];

    /// <summary>The mode of a block by its first byte; null for the code that belongs to none.</summary>
    public static int? Of(byte first)
    {
        const int Reserved = 0b1000101;
        if ((first & 127) == Reserved)
        {
            return null;
        }

        foreach ((int code, int mode) in Codes)
        {
            if ((first & ((1 << Math.Min(Modes[mode].CodeBits, 6)) - 1)) == code)
            {
                return mode;
            }
        }

        return null;
    }

    public static UastcMode Get(int mode) => Modes[mode];
}
