namespace VRLab.Gltf;

/// <summary>
/// Which pair of colors each pixel of a block takes: those patterns of ASTC that UASTC uses, by their seeds (Khronos, "Data Format
/// Specification" 1.3, section "ASTC", "Partition Pattern Generation"; Binomial, "UASTC LDR 4x4 Texture Specification").
/// </summary>
internal static class UastcPatterns
{
    public const int Pixels = 16;
    private const int ModeOfItsOwn = 7;
    private static readonly byte[] Whole = new byte[Pixels];

    private static readonly byte[][] OfTwo = Make(2, [28, 20, 16, 29, 91, 9, 107, 72, 149, 204, 50, 114, 496, 17, 78, 39, 252, 828, 43, 156, 116, 210, 476, 273, 684, 359, 246, 195, 694, 524]);
    private static readonly byte[][] OfTwoElsewhere = Make(2, [36, 48, 61, 137, 161, 183, 226, 281, 302, 307, 479, 495, 593, 594, 605, 799, 812, 988, 993]);
    private static readonly byte[][] OfThree = Make(3, [260, 74, 32, 156, 183, 15, 745, 0, 335, 902, 254]);

    /// <summary>Bits that name a pattern of so many parts.</summary>
    public static int BitsOf(int parts) => parts switch { 2 => 5, 3 => 4, _ => 0 };

    /// <summary>The part of each pixel; null where there is no such pattern.</summary>
    public static byte[]? Get(int mode, int parts, int number)
    {
        byte[][] all = parts == 3 ? OfThree : mode == ModeOfItsOwn ? OfTwoElsewhere : OfTwo;
        return parts == 1 ? Whole : number < all.Length ? all[number] : null;
    }

    private static byte[][] Make(int parts, int[] seeds) => [.. seeds.Select(s => Enumerable.Range(0, Pixels).Select(i => PartOf(s, i % 4, i / 4, parts)).ToArray())];

    private static byte PartOf(int seed, int x, int y, int parts)
    {
        uint hash = Hash((uint)(seed + ((parts - 1) * 1024)));
        // Small blocks take every second pixel of the pattern.
        (x, y) = (x * 2, y * 2);
        int odd = (seed & 2) != 0 ? 4 : 5, other = parts == 3 ? 6 : 5;
        (int one, int two) = (seed & 1) != 0 ? (odd, other) : (other, odd);
        int Slope(int at, int shift) => Squared(hash >> at) >> shift;
        int a = ((Slope(0, one) * x) + (Slope(4, two) * y) + (int)(hash >> 14)) & 63;
        int b = ((Slope(8, one) * x) + (Slope(12, two) * y) + (int)(hash >> 10)) & 63;
        int c = parts < 3 ? 0 : ((Slope(16, one) * x) + (Slope(20, two) * y) + (int)(hash >> 6)) & 63;
        return (byte)(a >= b && a >= c ? 0 : b >= c ? 1 : 2);
    }

    private static int Squared(uint value) => (int)((value & 15) * (value & 15));

    private static uint Hash(uint p)
    {
        p ^= p >> 15;
        p -= p << 17;
        p += p << 7;
        p += p << 4;
        p ^= p >> 5;
        p += p << 16;
        p ^= p >> 7;
        p ^= p >> 3;
        p ^= p << 6;
        return p ^ (p >> 17);
    }
}
