using System.IO;

namespace VRLab.Gltf;

/// <summary>The colors and patterns that all blocks of a file choose from (Khronos, "KTX File Format Specification" 2.0, appendix "BasisLZ/ETC1S Bitstream").</summary>
internal sealed class BasisBooks
{
    private const int PatternRows = 4;

    private BasisBooks(int[] colors, byte[] patterns) => (Colors, Patterns) = (colors, patterns);

    /// <summary>Red, green and blue of five bits each from the lowest, then the intensity table.</summary>
    public int[] Colors { get; }

    /// <summary>Four bytes for each pattern: its rows, two bits a pixel from the left.</summary>
    public byte[] Patterns { get; }

    public int PatternCount => Patterns.Length / PatternRows;

    public static BasisBooks Read(LowBits colors, int colorCount, LowBits patterns, int patternCount) => new(ReadColors(colors, colorCount), ReadPatterns(patterns, patternCount));

    /// <summary>Each is told by how it differs from the one before it.</summary>
    private static int[] ReadColors(LowBits bits, int count)
    {
        CanonicalCode[] byRange = [BasisCode.Read(bits), BasisCode.Read(bits), BasisCode.Read(bits)];
        CanonicalCode intensities = BasisCode.Read(bits);
        bool isGray = bits.Take(1) != 0;
        int[] colors = new int[count];
        int intensity = 0;
        Span<int> last = [16, 16, 16];
        for (int i = 0; i < count; i++)
        {
            intensity = (intensity + intensities.Next(bits)) & 7;
            for (int c = 0; c < 3; c++)
            {
                last[c] = isGray && c > 0 ? last[0] : (last[c] + byRange[last[c] <= 9 ? 0 : last[c] <= 21 ? 1 : 2].Next(bits)) & 31;
            }

            colors[i] = last[0] | (last[1] << 5) | (last[2] << 10) | (intensity << 15);
        }

        return colors;
    }

    private static byte[] ReadPatterns(LowBits bits, int count)
    {
        if (bits.Take(2) != 0)
        {
            throw new InvalidDataException("its patterns are stored in an unknown way");
        }

        bool isPlain = bits.Take(1) != 0;
        CanonicalCode? changes = isPlain ? null : BasisCode.Read(bits);
        byte[] patterns = new byte[count * PatternRows];
        for (int i = 0; i < patterns.Length; i++)
        {
            bool isWhole = changes is null || i < PatternRows;
            patterns[i] = (byte)(isWhole ? bits.Take(8) : changes!.Next(bits) ^ patterns[i - PatternRows]);
        }

        return patterns;
    }
}
