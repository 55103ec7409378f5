namespace VRLab.Gltf;

/// <summary>
/// Colors in steps that are no power of two: each number is some bits and, where its range asks for it, a digit of base 3 or 5 (Khronos, "Data
/// Format Specification" 1.3, section "ASTC", "Endpoint Unquantization"). Five digits of base 3 or three of base 5 stand together.
/// </summary>
internal static class UastcColors
{
    private const int MostNumbers = 18;

    /// <summary>Bits and base of each range; 1: no digit.</summary>
    private static readonly (int Bits, int Base)[] Ranges =
    [
        (1, 1), (0, 3), (2, 1), (0, 5), (1, 3), (3, 1), (1, 5), (2, 3), (4, 1), (2, 5), (3, 3), (5, 1), (3, 5), (4, 3), (6, 1), (4, 5), (5, 3), (7, 1), (5, 5), (6, 3), (8, 1),
    ];

    /// <summary>So many numbers from 0 to 255.</summary>
    public static void Read(ref UastcBits bits, int range, Span<byte> colors)
    {
        (int plain, int radix) = Ranges[range];
        Span<int> digits = stackalloc int[MostNumbers];
        digits.Clear();
        ReadDigits(ref bits, radix, digits[..colors.Length]);
        for (int i = 0; i < colors.Length; i++)
        {
            int low = bits.Take(plain);
            colors[i] = radix == 1 ? Repeated(low, plain) : Spread(low, digits[i], plain, radix);
        }
    }

    private static void ReadDigits(ref UastcBits bits, int radix, Span<int> digits)
    {
        int together = radix switch { 3 => 5, 5 => 3, _ => int.MaxValue };
        for (int first = 0; radix > 1 && first < digits.Length; first += together)
        {
            int count = Math.Min(together, digits.Length - first);
            int packed = bits.Take(BitsOf(radix, count));
            for (int i = first; i < first + count; i++)
            {
                digits[i] = packed % radix;
                packed /= radix;
            }
        }
    }

    /// <summary>As few bits as so many digits need.</summary>
    private static int BitsOf(int radix, int count) => radix == 3
        ? count switch { 1 => 2, 2 => 4, 3 => 5, 4 => 7, _ => 8 }
        : count switch { 1 => 3, 2 => 5, _ => 7 };

    private static byte Repeated(int value, int bits)
    {
        int result = 0;
        for (int shift = 8 - bits; shift > -bits; shift -= bits)
        {
            result |= shift >= 0 ? value << shift : value >> -shift;
        }

        return (byte)result;
    }

    /// <summary>The digit says the large step, all bits but the lowest the small one; the lowest mirrors both, so that the ends are 0 and 255.</summary>
    private static byte Spread(int low, int digit, int bits, int radix)
    {
        int mirror = (low & 1) != 0 ? 511 : 0, high = low >> 1;
        (int step, int pattern) = (radix, bits) switch
        {
            (3, 1) => (204, 0),
            (5, 1) => (113, 0),
            (3, 2) => (93, (high << 8) | (high << 4) | (high << 2) | (high << 1)),
            (5, 2) => (54, (high << 8) | (high << 3) | (high << 2)),
            (3, 3) => (44, (high << 7) | (high << 2) | high),
            (5, 3) => (26, (high << 7) | (high << 1) | (high >> 1)),
            (3, 4) => (22, (high << 6) | high),
            (5, 4) => (13, (high << 6) | (high >> 1)),
            (3, 5) => (11, (high << 5) | (high >> 2)),
            (5, 5) => (6, (high << 5) | (high >> 3)),
            _ => (5, (high << 4) | (high >> 4)),
        };
        int value = ((digit * step) + pattern) ^ mirror;
        return (byte)((mirror & 0x80) | (value >> 2));
    }
}
