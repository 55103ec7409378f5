namespace VRLab.Gltf;

/// <summary>Smooths the edges between blocks, where they are not edges of the picture itself (RFC 6386, section 15).</summary>
internal static class Vp8EdgeFilter
{
    /// <summary>All edges of a block of 16 by 16 pixels: left, inner ones, upper, inner ones.</summary>
    public static void Smooth(Vp8Plane[] planes, Vp8Block block, Vp8Smoothing how, bool isSimple, int column, int row)
    {
        foreach (Vp8Plane plane in isSimple ? planes.AsSpan(0, 1) : planes)
        {
            int side = plane == planes[0] ? 16 : 8, at = plane.At(column * side, row * side);
            SmoothAlong(plane.Pixels, at, across: 1, along: plane.Stride, side, isFirst: column == 0, block.HasDetail, how, isSimple);
            SmoothAlong(plane.Pixels, at, across: plane.Stride, along: 1, side, isFirst: row == 0, block.HasDetail, how, isSimple);
        }
    }

    private static void SmoothAlong(byte[] pixels, int at, int across, int along, int side, bool isFirst, bool hasInner, Vp8Smoothing how, bool isSimple)
    {
        const int OuterAllowance = 4;
        for (int edge = isFirst ? 4 : 0; edge < (hasInner ? side : 1); edge += 4)
        {
            int limit = (2 * (how.Edge + (edge == 0 ? OuterAllowance : 0))) + 1;
            for (int i = 0; i < side; i++)
            {
                SmoothAt(pixels, at + (edge * across) + (i * along), across, limit, how, isOuter: edge == 0, isSimple);
            }
        }
    }

    private static void SmoothAt(byte[] p, int at, int step, int limit, Vp8Smoothing how, bool isOuter, bool isSimple)
    {
        int p1 = p[at - (2 * step)], p0 = p[at - step], q0 = p[at], q1 = p[at + step];
        if ((4 * Math.Abs(p0 - q0)) + Math.Abs(p1 - q1) > limit || (!isSimple && !IsSmooth(p, at, step, how.Inner)))
        {
            return;
        }

        bool isSharp = Math.Abs(p1 - p0) > how.Sharp || Math.Abs(q1 - q0) > how.Sharp;
        if (isSimple || isSharp)
        {
            int a = (3 * (q0 - p0)) + Byte(p1 - q1);
            (p[at - step], p[at]) = (Pixel(p0 + Eighth(a + 3)), Pixel(q0 - Eighth(a + 4)));
        }
        else if (isOuter)
        {
            SmoothSix(p, at, step);
        }
        else
        {
            int a = 3 * (q0 - p0), near = Eighth(a + 4), far = (near + 1) >> 1;
            (p[at - step], p[at]) = (Pixel(p0 + Eighth(a + 3)), Pixel(q0 - near));
            (p[at - (2 * step)], p[at + step]) = (Pixel(p1 + far), Pixel(q1 - far));
        }
    }

    private static bool IsSmooth(byte[] p, int at, int step, int most)
    {
        for (int i = -4; i < 3; i++)
        {
            if (i != -1 && Math.Abs(p[at + (i * step)] - p[at + ((i + 1) * step)]) > most)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Three pixels on each side, the farther the less.</summary>
    private static void SmoothSix(byte[] p, int at, int step)
    {
        int a = Byte((3 * (p[at] - p[at - step])) + Byte(p[at - (2 * step)] - p[at + step]));
        for (int i = 0; i < 3; i++)
        {
            int change = (((27 - (9 * i)) * a) + 63) >> 7;
            ref byte before = ref p[at - ((i + 1) * step)];
            ref byte after = ref p[at + (i * step)];
            (before, after) = (Pixel(before + change), Pixel(after - change));
        }
    }

    private static int Byte(int value) => Math.Clamp(value, -128, 127);

    private static int Eighth(int value) => Math.Clamp(value >> 3, -16, 15);

    private static byte Pixel(int value) => (byte)Math.Clamp(value, 0, 255);
}
