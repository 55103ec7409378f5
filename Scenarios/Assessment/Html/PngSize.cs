using System.Buffers.Binary;
using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>Reads the size of a PNG image from its first chunk (W3C PNG, section 11.2.1 IHDR).</summary>
internal static class PngSize
{
    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <exception cref="ProblemException">Not a PNG image.</exception>
    public static (int Width, int Height) Of(ReadOnlySpan<byte> png)
    {
        if (png.Length < 24 || !png.StartsWith(Signature))
        {
            throw ProblemException.BadInput("A picture for the report is not a PNG image.", "Delete it and write the report again.");
        }

        return (BinaryPrimitives.ReadInt32BigEndian(png[16..]), BinaryPrimitives.ReadInt32BigEndian(png[20..]));
    }
}
