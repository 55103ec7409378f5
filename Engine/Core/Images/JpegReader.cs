namespace VRLab.Core.Images;

/// <summary>
/// Reads JPEG files (ITU-T T.81): baseline, extended and progressive, 8 bits, gray, color or CMYK. A damaged or cut file is
/// refused, not guessed at.
/// </summary>
public static class JpegReader
{
    internal const int LargestSide = 8_192;

    /// <param name="bytes">The file.</param>
    /// <param name="name">For messages.</param>
    /// <exception cref="ProblemException">The file is no such JPEG, damaged, or larger than 8192 pixels each way.</exception>
    public static RgbaImage Decode(ReadOnlySpan<byte> bytes, string name) => new JpegDecoder(name).Decode(bytes);

    internal static bool IsJpeg(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8, 0xff]);

    /// <summary>Width and height, before any memory is taken for the pixels.</summary>
    internal static (int Width, int Height) Measure(ReadOnlySpan<byte> bytes, string name)
    {
        int at = 2;
        while (TakeSegment(bytes, ref at, name, out byte marker, out ReadOnlySpan<byte> data))
        {
            if (marker is 0xc0 or 0xc1 or 0xc2)
            {
                JpegFrame frame = JpegFrame.Read(name, data, isProgressive: marker == 0xc2);
                return (frame.Width, frame.Height);
            }
        }

        throw Bad(name, "it says nothing of its size");
    }

    /// <summary>The next marker and its data; false at the end of the image.</summary>
    internal static bool TakeSegment(ReadOnlySpan<byte> bytes, ref int at, string name, out byte marker, out ReadOnlySpan<byte> data)
    {
        while (at < bytes.Length && bytes[at] != 0xff)
        {
            at++;
        }

        while (at < bytes.Length && bytes[at] == 0xff)
        {
            at++;
        }

        marker = at < bytes.Length ? bytes[at++] : throw Bad(name, "it is cut short");
        data = default;
        if (marker is 0x00 or 0x01 or (>= 0xd0 and <= 0xd9))
        {
            return marker != 0xd9;
        }

        int length = at + 2 <= bytes.Length ? (bytes[at] << 8) | bytes[at + 1] : 0;
        if (length < 2 || length > bytes.Length - at)
        {
            throw Bad(name, "it is cut short");
        }

        data = bytes.Slice(at + 2, length - 2);
        at += length;
        return true;
    }

    internal static ProblemException Bad(string name, string what) =>
        ProblemException.BadInput($"{name} cannot be read as an image: {what}.", "Save it again as JPEG or PNG.");
}
