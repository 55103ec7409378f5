using System.Buffers.Binary;
using System.IO;
using VRLab.Core.Images;

namespace VRLab.Gltf;

/// <summary>How a KTX2 file's blocks are stored.</summary>
internal enum Ktx2Blocks
{
    /// <summary>Books of colors and patterns that all blocks share.</summary>
    Etc1s,

    /// <summary>16 bytes for each block.</summary>
    Uastc,
}

/// <summary>Reads images that stand in KTX2 files as glTF allows them: ETC1S or UASTC, the largest level (Khronos, "KTX File Format Specification" 2.0; KHR_texture_basisu).</summary>
/// <remarks>Throws <see cref="InvalidDataException"/> where a file is damaged or of another kind.</remarks>
internal sealed class Ktx2File
{
    private const int HeaderBytes = 80;
    private const int LevelBytes = 24;
    private readonly ReadOnlyMemory<byte> _file;

    private Ktx2File(ReadOnlyMemory<byte> file)
    {
        _file = file;
        ReadOnlySpan<byte> bytes = file.Span;
        if (bytes.Length < HeaderBytes + LevelBytes)
        {
            throw new InvalidDataException("it is cut short");
        }

        (Width, Height) = (Number(bytes, 20), Number(bytes, 24));
        LevelCount = Math.Max(1, Number(bytes, 40));
        bool isPicture = Number(bytes, 28) == 0 && Number(bytes, 32) <= 1 && Number(bytes, 36) == 1;
        if (!isPicture || Width == 0 || Height == 0 || LevelCount > 32)
        {
            throw new InvalidDataException("it is no plain picture, and glTF has no others");
        }

        Supercompression = Number(bytes, 44);
        (Blocks, HasAlpha) = ReadFormat();
    }

    public int Width { get; }

    public int Height { get; }

    public int LevelCount { get; }

    public Ktx2Blocks Blocks { get; }

    /// <summary>True where a second slice of each image holds its alpha.</summary>
    public bool HasAlpha { get; }

    private int Supercompression { get; }

    private static ReadOnlySpan<byte> Identifier => [0xAB, 0x4B, 0x54, 0x58, 0x20, 0x32, 0x30, 0xBB, 0x0D, 0x0A, 0x1A, 0x0A];

    public static bool IsKtx2(ReadOnlySpan<byte> file) => file.StartsWith(Identifier);

    /// <summary>Reads what the file says of itself, and no pixels.</summary>
    public static Ktx2File Open(ReadOnlyMemory<byte> file) => new(file);

    /// <summary>The largest level as RGBA. Its pixels are the memory to count before.</summary>
    public RgbaImage Decode() => (Blocks, Supercompression) switch
    {
        (Ktx2Blocks.Etc1s, 1) => BasisImage.Decode(this, Part((long)Number64(64), (long)Number64(72)), Level()),
        (Ktx2Blocks.Uastc, 0) => UastcImage.Decode(Width, Height, Level().Span),
        (Ktx2Blocks.Uastc, 2) => UastcImage.Decode(Width, Height, Unpacked()),
        _ => throw new InvalidDataException($"its blocks are packed in the unknown way {Supercompression}"),
    };

    private ReadOnlyMemory<byte> Level() => Part((long)Number64(HeaderBytes), (long)Number64(HeaderBytes + 8));

    private byte[] Unpacked()
    {
        byte[] blocks = new byte[UastcImage.BytesOf(Width, Height)];
        using var zstandard = new ZstdSharp.Decompressor();
        try
        {
            return zstandard.TryUnwrap(Level().Span, blocks, out int written) && written == blocks.Length ? blocks : throw new InvalidDataException("its level has another size than it says");
        }
        catch (ZstdSharp.ZstdException failure)
        {
            throw new InvalidDataException("its level is damaged", failure);
        }
    }

    /// <summary>The basic data format descriptor tells the model of colors and what the samples are.</summary>
    private (Ktx2Blocks Blocks, bool HasAlpha) ReadFormat()
    {
        const int Basic = 4, Model = 8, Samples = 24, SampleBytes = 16;
        ReadOnlySpan<byte> all = Part(Number(_file.Span, 48), Number(_file.Span, 52)).Span;
        if (all.Length < Basic + Samples + SampleBytes)
        {
            throw new InvalidDataException("its format is cut short");
        }

        int samples = (BinaryPrimitives.ReadUInt16LittleEndian(all[(Basic + 6)..]) - Samples) / SampleBytes;
        return all[Basic + Model] switch
        {
            163 => (Ktx2Blocks.Etc1s, samples > 1),
            166 => (Ktx2Blocks.Uastc, false),
            byte other => throw new InvalidDataException($"it holds colors of model {other}, and glTF allows ETC1S (163) and UASTC (166)"),
        };
    }

    private ReadOnlyMemory<byte> Part(long offset, long length) =>
        offset >= 0 && length >= 0 && offset <= _file.Length && length <= _file.Length - offset
            ? _file.Slice((int)offset, (int)length)
            : throw new InvalidDataException("a part of it lies beyond its end");

    private ulong Number64(int at) => BinaryPrimitives.ReadUInt64LittleEndian(_file.Span[at..]);

    private static int Number(ReadOnlySpan<byte> bytes, int at) =>
        BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]) is <= int.MaxValue and uint value ? (int)value : throw new InvalidDataException("a number in its header is too large");
}
