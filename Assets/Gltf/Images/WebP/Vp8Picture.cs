using System.Buffers.Binary;
using System.IO;

namespace VRLab.Gltf;

/// <summary>Lossy pictures: key frames of VP8 (RFC 6386).</summary>
internal sealed class Vp8Picture
{
    private const int TagBytes = 3;
    private const int HeaderBytes = 10;
    private readonly Vp8Header _header;
    private readonly Vp8Modes _modes;
    private readonly Vp8Residue _residue;
    private readonly Vp8Bits[] _partitions;
    private readonly Vp8Plane[] _planes;
    private readonly int _across;
    private readonly int _down;

    private Vp8Picture(ReadOnlyMemory<byte> stored, int width, int height)
    {
        int first = (stored.Span[0] | (stored.Span[1] << 8) | (stored.Span[2] << 16)) >> 5;
        var bits = new Vp8Bits(Part(stored, HeaderBytes, first));
        _header = new Vp8Header(bits);
        (_across, _down) = ((width + 15) / 16, (height + 15) / 16);
        _modes = new Vp8Modes(bits, _header, _across);
        _residue = new Vp8Residue(_header, _across);
        _partitions = Partitions(stored, HeaderBytes + first, _header.Partitions);
        _planes = [new Vp8Plane(_across * 16, _down * 16), new Vp8Plane(_across * 8, _down * 8), new Vp8Plane(_across * 8, _down * 8)];
    }

    public static (int Width, int Height) Measure(ReadOnlySpan<byte> stored)
    {
        if (stored.Length < HeaderBytes || (stored[0] & 1) != 0 || !stored[TagBytes..].StartsWith<byte>([0x9D, 0x01, 0x2A]))
        {
            throw new InvalidDataException("its picture has no beginning");
        }

        (int width, int height) = (BinaryPrimitives.ReadUInt16LittleEndian(stored[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(stored[8..]) & 0x3FFF);
        return width > 0 && height > 0 ? (width, height) : throw new InvalidDataException("its picture has no pixels");
    }

    /// <returns>Opaque RGBA.</returns>
    public static byte[] Decode(ReadOnlyMemory<byte> stored)
    {
        (int width, int height) = Measure(stored.Span);
        var picture = new Vp8Picture(stored, width, height);
        picture.Read();
        return Vp8Colors.ToRgba(picture._planes[0], picture._planes[1], picture._planes[2], width, height);
    }

    private static ReadOnlyMemory<byte> Part(ReadOnlyMemory<byte> stored, int at, int length) =>
        at <= stored.Length && length <= stored.Length - at ? stored.Slice(at, length) : throw new InvalidDataException("its picture is cut short");

    /// <summary>The lengths of all but the last stand before them.</summary>
    private static Vp8Bits[] Partitions(ReadOnlyMemory<byte> stored, int sizes, int count)
    {
        var partitions = new Vp8Bits[count];
        int at = sizes + (3 * (count - 1));
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> size = i < count - 1 ? Part(stored, sizes + (3 * i), 3).Span : default;
            int length = i < count - 1 ? size[0] | (size[1] << 8) | (size[2] << 16) : Math.Max(0, stored.Length - at);
            partitions[i] = new Vp8Bits(Part(stored, at, length));
            at += length;
        }

        return partitions;
    }

    private void Read()
    {
        var blocks = new Vp8Block[_across * _down];
        for (int row = 0; row < _down; row++)
        {
            _modes.BeginRow();
            _residue.BeginRow();
            for (int column = 0; column < _across; column++)
            {
                Vp8Block block = blocks[(row * _across) + column] = new Vp8Block();
                _modes.Read(block, column);
                _residue.Read(_partitions[row & (_header.Partitions - 1)], block, column);
                Draw(block, column, row);
            }
        }

        // Blocks are foretold from pixels that are not smoothed.
        for (int i = 0; i < blocks.Length && _header.IsSmoothed; i++)
        {
            Vp8Smoothing how = _header.SmoothingOf(blocks[i].Segment, blocks[i].Luma == Vp8Mode.Small);
            if (how.Level > 0)
            {
                Vp8EdgeFilter.Smooth(_planes, blocks[i], how, _header.IsSimple, i % _across, i / _across);
            }
        }
    }

    private void Draw(Vp8Block block, int column, int row)
    {
        if (block.Luma != Vp8Mode.Small)
        {
            _planes[0].Foretell(block.Luma, column * 16, row * 16, 16);
        }

        Span<byte> beyond = stackalloc byte[4];
        for (int i = 0; i < 16; i++)
        {
            (int x, int y) = ((column * 16) + (i % 4 * 4), (row * 16) + (i / 4 * 4));
            if (block.Luma == Vp8Mode.Small)
            {
                ReadBeyond(x, y, column, row, beyond);
                Vp8SmallForetelling.Foretell(_planes[0], block.Small[i], x, y, beyond);
            }

            Add(_planes[0], x, y, i);
        }

        for (int i = 16; i < 24; i++)
        {
            Vp8Plane plane = _planes[i < 20 ? 1 : 2];
            if (i % 4 == 0)
            {
                plane.Foretell(block.Chroma, column * 8, row * 8, 8);
            }

            Add(plane, (column * 8) + (i % 2 * 4), (row * 8) + (i % 4 / 2 * 4), i);
        }
    }

    private void Add(Vp8Plane plane, int x, int y, int small) => Vp8Transforms.Add(_residue.Of(small), plane.Pixels.AsSpan(plane.At(x, y)), plane.Stride);

    /// <summary>The pixels above and to the right of a small block; at the right of a large one they are those above the large one.</summary>
    private void ReadBeyond(int x, int y, int column, int row, Span<byte> beyond)
    {
        Vp8Plane luma = _planes[0];
        bool isAtRight = x % 16 == 12;
        int above = (isAtRight ? row * 16 : y) - 1;
        if (isAtRight && column == _across - 1 && row > 0)
        {
            beyond.Fill(luma.Pixels[luma.At(x + 3, above)]);
            return;
        }

        luma.Pixels.AsSpan(luma.At(x + 4, above), 4).CopyTo(beyond);
    }
}
