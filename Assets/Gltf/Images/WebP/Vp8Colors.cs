namespace VRLab.Gltf;

/// <summary>Makes red, green and blue of luminance and color differences (ITU-R BT.601, narrow range). The differences have half as many pixels each way, and are spread between them.</summary>
internal static class Vp8Colors
{
    public static byte[] ToRgba(Vp8Plane luma, Vp8Plane u, Vp8Plane v, int width, int height)
    {
        byte[] rgba = new byte[width * height * 4];
        (int lastX, int lastY) = ((width - 1) / 2, (height - 1) / 2);
        for (int y = 0; y < height; y++)
        {
            (int nearY, int farY) = (y / 2, Math.Clamp((y / 2) + ((y & 1) == 0 ? -1 : 1), 0, lastY));
            for (int x = 0; x < width; x++)
            {
                (int nearX, int farX) = (x / 2, Math.Clamp((x / 2) + ((x & 1) == 0 ? -1 : 1), 0, lastX));
                Put(rgba.AsSpan(((y * width) + x) * 4, 4), luma.Pixels[luma.At(x, y)], Between(u, nearX, nearY, farX, farY), Between(v, nearX, nearY, farX, farY));
            }
        }

        return rgba;
    }

    /// <summary>Nine parts of the nearest, three of each neighbor, one of that across.</summary>
    private static int Between(Vp8Plane plane, int nearX, int nearY, int farX, int farY)
    {
        int near = plane.Pixels[plane.At(nearX, nearY)], beside = plane.Pixels[plane.At(farX, nearY)];
        int above = plane.Pixels[plane.At(nearX, farY)], across = plane.Pixels[plane.At(farX, farY)];
        return (((near + (3 * beside) + (3 * above) + across + 8) >> 3) + near) >> 1;
    }

    private static void Put(Span<byte> pixel, int luma, int u, int v)
    {
        int light = (luma * 19077) >> 8;
        pixel[0] = Channel(light + ((v * 26149) >> 8) - 14234);
        pixel[1] = Channel(light - ((u * 6419) >> 8) - ((v * 13320) >> 8) + 8708);
        pixel[2] = Channel(light + ((u * 33050) >> 8) - 17685);
        pixel[3] = byte.MaxValue;
    }

    private static byte Channel(int value) => (byte)Math.Clamp(value >> 6, 0, 255);
}
