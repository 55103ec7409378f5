using System.IO;

namespace VRLab.Gltf;

/// <summary>The five codes by which the pixels of a part of a picture are told.</summary>
internal sealed record LosslessCodes(CanonicalCode Green, CanonicalCode Red, CanonicalCode Blue, CanonicalCode Alpha, CanonicalCode Distance)
{
    public int SymbolCount => Green.SymbolCount + Red.SymbolCount + Blue.SymbolCount + Alpha.SymbolCount + Distance.SymbolCount;
}

/// <summary>
/// Decodes pixels: each by its channels, as copies of those before, or by its place among those of late (Google, "Specification for WebP Lossless
/// Bitstream", section "Image Data"). Pixels are ARGB from the highest byte.
/// </summary>
internal sealed class LosslessPixels
{
    private const int Literals = 256;
    private const int LengthCodes = 24;
    private const int DistanceCodes = 40;

    /// <summary>Symbols of all codes that are kept together; pictures have some thousands.</summary>
    private const int MostSymbols = 1 << 23;
    private readonly LowBits _bits;
    private readonly uint[]? _recent;
    private readonly int _recentBits;

    private LosslessPixels(LowBits bits)
    {
        _bits = bits;
        if (bits.Next() != 0)
        {
            _recentBits = bits.Take(4) is >= 1 and <= 11 and int size ? size : throw new InvalidDataException("a memory of pixels has no size");
            _recent = new uint[1 << _recentBits];
        }
    }

    public static uint[] Decode(LowBits bits, int width, int height, bool isWhole)
    {
        var reader = new LosslessPixels(bits);
        int blockBits = 0;
        uint[]? groupOf = null;
        if (isWhole && bits.Next() != 0)
        {
            blockBits = bits.Take(3) + 2;
            groupOf = Decode(bits, Blocks(width, blockBits), Blocks(height, blockBits), isWhole: false);
        }

        return reader.Read(width, height, groupOf, blockBits, reader.ReadCodes(groupOf));
    }

    /// <summary>The codes of each group; those of groups that no block names are read and not kept.</summary>
    private LosslessCodes?[] ReadCodes(uint[]? groupOf)
    {
        HashSet<int> named = groupOf is null ? [0] : [.. groupOf.Select(GroupNumber)];
        var codes = new LosslessCodes?[named.Max() + 1];
        int symbols = 0;
        for (int i = 0; i < codes.Length; i++)
        {
            LosslessCodes read = ReadCodes();
            codes[i] = named.Contains(i) ? read : null;
            symbols += codes[i]?.SymbolCount ?? 0;
            if (symbols > MostSymbols)
            {
                throw new InvalidDataException("it has too many codes");
            }
        }

        return codes;
    }

    public static int Blocks(int size, int bits) => (size + (1 << bits) - 1) >> bits;

    private static int GroupNumber(uint pixel) => (int)(pixel >> 8) & 0xFFFF;

    private LosslessCodes ReadCodes() => new(
        LosslessCode.Read(_bits, Literals + LengthCodes + (_recent?.Length ?? 0)), LosslessCode.Read(_bits, 256), LosslessCode.Read(_bits, 256), LosslessCode.Read(_bits, 256),
        LosslessCode.Read(_bits, DistanceCodes));

    private uint[] Read(int width, int height, uint[]? groupOf, int blockBits, LosslessCodes?[] codes)
    {
        uint[] pixels = new uint[width * height];
        int across = Blocks(width, blockBits);
        for (int at = 0; at < pixels.Length;)
        {
            LosslessCodes own = codes[groupOf is null ? 0 : GroupNumber(groupOf[((at / width >> blockBits) * across) + (at % width >> blockBits)])]!;
            int symbol = own.Green.Next(_bits);
            if (symbol >= Literals && symbol < Literals + LengthCodes)
            {
                at += Copy(pixels, at, Number(symbol - Literals), NearPixels.Distance(Number(own.Distance.Next(_bits)), width));
                continue;
            }

            Keep(pixels, at++, symbol < Literals ? Literal(own, symbol) : _recent![symbol - Literals - LengthCodes]);
        }

        return pixels;
    }

    private uint Literal(LosslessCodes codes, int green)
    {
        uint red = (uint)codes.Red.Next(_bits), blue = (uint)codes.Blue.Next(_bits), alpha = (uint)codes.Alpha.Next(_bits);
        return (alpha << 24) | (red << 16) | ((uint)green << 8) | blue;
    }

    private int Copy(uint[] pixels, int at, int length, int distance)
    {
        if (distance > at || length > pixels.Length - at)
        {
            throw new InvalidDataException("pixels are copied from beyond the picture");
        }

        for (int i = at; i < at + length; i++)
        {
            Keep(pixels, i, pixels[i - distance]);
        }

        return length;
    }

    private void Keep(uint[] pixels, int at, uint pixel)
    {
        const uint Spread = 0x1E35A7BD;
        pixels[at] = pixel;
        if (_recent is not null)
        {
            _recent[(Spread * pixel) >> (32 - _recentBits)] = pixel;
        }
    }

    /// <summary>Lengths and distances: a code for their size, then their lower bits.</summary>
    private int Number(int code)
    {
        if (code < 4)
        {
            return code + 1;
        }

        int more = (code - 2) >> 1;
        return ((2 + (code & 1)) << more) + _bits.Take(more) + 1;
    }
}
