using System.Buffers.Binary;
using System.IO;
using VRLab.Core.Images;

namespace VRLab.Gltf;

/// <summary>Reads WebP pictures, lossy (VP8, with an alpha of its own) and lossless (Google, "WebP Container Specification"; EXT_texture_webp).</summary>
/// <remarks>Throws <see cref="InvalidDataException"/> where a file is damaged or moves.</remarks>
internal sealed class WebPFile
{
    private const int ChunkHeaderBytes = 8;
    private readonly ReadOnlyMemory<byte> _lossy;
    private readonly ReadOnlyMemory<byte> _lossless;
    private readonly ReadOnlyMemory<byte> _alpha;

    private WebPFile(ReadOnlyMemory<byte> file)
    {
        for (int at = 12; at + ChunkHeaderBytes <= file.Length;)
        {
            uint length = BinaryPrimitives.ReadUInt32LittleEndian(file.Span[(at + 4)..]);
            if (length > file.Length - at - ChunkHeaderBytes)
            {
                throw new InvalidDataException("it is cut short");
            }

            ReadOnlyMemory<byte> chunk = file.Slice(at + ChunkHeaderBytes, (int)length);
            ReadOnlySpan<byte> kind = file.Span.Slice(at, 4);
            _lossy = kind.SequenceEqual("VP8 "u8) && _lossy.IsEmpty ? chunk : _lossy;
            _lossless = kind.SequenceEqual("VP8L"u8) && _lossless.IsEmpty ? chunk : _lossless;
            _alpha = kind.SequenceEqual("ALPH"u8) && _alpha.IsEmpty ? chunk : _alpha;
            at += (int)Math.Min(int.MaxValue - at, ChunkHeaderBytes + ((length + 1L) & ~1L));
        }

        (Width, Height) = !_lossy.IsEmpty ? Vp8Picture.Measure(_lossy.Span) : !_lossless.IsEmpty ? LosslessPicture.Measure(_lossless.Span)
            : throw new InvalidDataException("it holds no still picture");
    }

    public int Width { get; }

    public int Height { get; }

    public static bool IsWebP(ReadOnlySpan<byte> file) => file.Length >= 12 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8);

    /// <summary>Reads what the file says of itself, and no pixels.</summary>
    public static WebPFile Open(ReadOnlyMemory<byte> file) => new(file);

    /// <summary>The picture as RGBA. Three times its pixels are the memory to count before.</summary>
    public RgbaImage Decode()
    {
        if (_lossy.IsEmpty)
        {
            return LosslessPicture.ToRgba(Width, Height, LosslessPicture.Decode(_lossless));
        }

        byte[] rgba = Vp8Picture.Decode(_lossy);
        if (!_alpha.IsEmpty)
        {
            WebPAlpha.Put(_alpha, Width, Height, rgba);
        }

        return new RgbaImage(Width, Height, rgba);
    }
}
