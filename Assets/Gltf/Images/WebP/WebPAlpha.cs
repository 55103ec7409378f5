using System.IO;

namespace VRLab.Gltf;

/// <summary>The alpha of lossy pictures: plain or as the green of a lossless picture, each told by those before it (Google, "WebP Container Specification", section "Alpha").</summary>
internal static class WebPAlpha
{
    public static void Put(ReadOnlyMemory<byte> chunk, int width, int height, byte[] rgba)
    {
        byte how = chunk.Span[0];
        byte[] alpha = (how & 3) switch
        {
            0 => chunk.Length > width * height ? chunk.Span.Slice(1, width * height).ToArray() : throw new InvalidDataException("its alpha is cut short"),
            1 => Array.ConvertAll(LosslessPicture.DecodeBare(chunk[1..], width, height), pixel => (byte)(pixel >> 8)),
            int other => throw new InvalidDataException($"its alpha is stored in the unknown way {other}"),
        };
        int filter = (how >> 2) & 3;
        for (int i = 0; i < alpha.Length; i++)
        {
            (int x, int y) = (i % width, i / width);
            alpha[i] += filter == 0 ? (byte)0 : Foretold(alpha, i, x, y, width, filter);
            rgba[(i * 4) + 3] = alpha[i];
        }
    }

    private static byte Foretold(byte[] alpha, int at, int x, int y, int width, int filter)
    {
        const int Left = 1, Above = 2;
        if (y == 0)
        {
            return x == 0 ? (byte)0 : alpha[at - 1];
        }

        if (x == 0)
        {
            return alpha[at - width];
        }

        return filter switch
        {
            Left => alpha[at - 1],
            Above => alpha[at - width],
            _ => (byte)Math.Clamp(alpha[at - 1] + alpha[at - width] - alpha[at - width - 1], 0, 255),
        };
    }
}
