namespace VRLab.Gltf;

/// <summary>Pixels near the current one, which lossless pictures name by a number (Google, "Specification for WebP Lossless Bitstream", section "Distance Mapping").</summary>
internal static class NearPixels
{
    /// <summary>Rows up in the upper four bits, 8 less columns to the left in the lower four.</summary>
    private static ReadOnlySpan<byte> Places =>
    [
        24, 7, 23, 25, 40, 6, 39, 41, 22, 26, 38, 42, 56, 5, 55, 57, 21, 27, 54, 58, 37, 43, 72, 4,
        71, 73, 20, 28, 53, 59, 70, 74, 36, 44, 88, 69, 75, 52, 60, 3, 87, 89, 19, 29, 86, 90, 35, 45,
        68, 76, 85, 91, 51, 61, 104, 2, 103, 105, 18, 30, 102, 106, 34, 46, 84, 92, 67, 77, 101, 107, 50, 62,
        120, 1, 119, 121, 83, 93, 17, 31, 100, 108, 66, 78, 118, 122, 33, 47, 117, 123, 49, 63, 99, 109, 82, 94,
        0, 116, 124, 65, 79, 16, 32, 98, 110, 48, 115, 125, 81, 95, 64, 114, 126, 97, 111, 80, 113, 127, 96, 112,
    ];

    /// <summary>How many pixels back that is.</summary>
    public static int Distance(int code, int width)
    {
        if (code > Places.Length)
        {
            return code - Places.Length;
        }

        byte place = Places[code - 1];
        return Math.Max(1, ((place >> 4) * width) + 8 - (place & 15));
    }
}
