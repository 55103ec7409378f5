namespace VRLab.Core.Images;

/// <summary>Reads images of the kinds that models bring: PNG and JPEG, told apart by their first bytes.</summary>
public static class ImageReader
{
    /// <summary>Width and height of an image, without taking memory for its pixels.</summary>
    /// <exception cref="ProblemException">The file is neither PNG nor JPEG, or damaged.</exception>
    public static (int Width, int Height) Measure(ReadOnlySpan<byte> bytes, string name) =>
        PngReader.IsPng(bytes) ? PngReader.Measure(bytes, name) : JpegReader.IsJpeg(bytes) ? JpegReader.Measure(bytes, name) : throw Unknown(bytes, name);

    /// <exception cref="ProblemException">The file is neither PNG nor JPEG, or damaged, or larger than 8192 pixels each way.</exception>
    public static RgbaImage Decode(ReadOnlySpan<byte> bytes, string name) =>
        PngReader.IsPng(bytes) ? PngReader.Decode(bytes, name) : JpegReader.IsJpeg(bytes) ? JpegReader.Decode(bytes, name) : throw Unknown(bytes, name);

    private static ProblemException Unknown(ReadOnlySpan<byte> bytes, string name)
    {
        string found = bytes.StartsWith("RIFF"u8) ? "it is a WebP file"
            : bytes.Length > 12 && bytes[1..4].SequenceEqual("KTX"u8) ? "it is a KTX2 file"
            : "it is neither PNG nor JPEG";
        return ProblemException.BadInput($"{name} cannot be read as an image: {found}.", "Save it as PNG or JPEG.");
    }
}
