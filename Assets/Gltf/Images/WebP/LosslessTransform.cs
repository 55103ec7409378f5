
namespace VRLab.Gltf;

/// <summary>What was done to a picture's pixels before they were stored, and how it is undone (Google, "Specification for WebP Lossless Bitstream", section "Transforms").</summary>
internal sealed class LosslessTransform
{
    private const int Foretold = 0;
    private const int CrossColor = 1;
    private const int LessGreen = 2;
    private readonly int _kind;
    private readonly int _width;
    private readonly int _bits;
    private readonly uint[] _data = [];

    public LosslessTransform(LowBits bits, int width, int height)
    {
        (_kind, _width) = (bits.Take(2), width);
        StoredWidth = width;
        if (_kind is Foretold or CrossColor)
        {
            _bits = bits.Take(3) + 2;
            _data = LosslessPixels.Decode(bits, LosslessPixels.Blocks(width, _bits), LosslessPixels.Blocks(height, _bits), isWhole: false);
        }
        else if (_kind != LessGreen)
        {
            int colors = bits.Take(8) + 1;
            _bits = colors <= 2 ? 3 : colors <= 4 ? 2 : colors <= 16 ? 1 : 0;
            _data = LosslessPixels.Decode(bits, colors, 1, isWhole: false);
            for (int i = 1; i < _data.Length; i++)
            {
                _data[i] = Added(_data[i], _data[i - 1]);
            }

            StoredWidth = LosslessPixels.Blocks(width, _bits);
        }
    }

    public int Kind => _kind;

    /// <summary>Of the picture as it is stored: several pixels of few colors stand in one.</summary>
    public int StoredWidth { get; }

    public uint[] Undo(uint[] pixels)
    {
        switch (_kind)
        {
            case Foretold:
                LosslessForetelling.Undo(pixels, _width, _data, _bits);
                return pixels;
            case CrossColor:
                UndoCrossColor(pixels);
                return pixels;
            case LessGreen:
                for (int i = 0; i < pixels.Length; i++)
                {
                    uint green = (pixels[i] >> 8) & 255;
                    pixels[i] = Added(pixels[i], (green << 16) | green);
                }

                return pixels;
            default:
                return Unpack(pixels);
        }
    }

    /// <summary>Channel by channel, each within its byte.</summary>
    public static uint Added(uint a, uint b) => (((a & 0xFF00FF00) + (b & 0xFF00FF00)) & 0xFF00FF00) | (((a & 0x00FF00FF) + (b & 0x00FF00FF)) & 0x00FF00FF);

    private void UndoCrossColor(uint[] pixels)
    {
        int across = LosslessPixels.Blocks(_width, _bits);
        for (int i = 0; i < pixels.Length; i++)
        {
            uint how = _data[((i / _width >> _bits) * across) + (i % _width >> _bits)], pixel = pixels[i];
            int green = (sbyte)(pixel >> 8);
            int red = (int)((pixel >> 16) & 255) + Share(how, green);
            int blue = (int)(pixel & 255) + Share(how >> 8, green) + Share(how >> 16, (sbyte)red);
            pixels[i] = (pixel & 0xFF00FF00) | ((uint)(red & 255) << 16) | (uint)(blue & 255);
        }
    }

    private static int Share(uint how, int channel) => ((sbyte)how * channel) >> 5;

    private uint[] Unpack(uint[] stored)
    {
        int height = stored.Length / StoredWidth, bitsEach = 8 >> _bits, mask = (1 << bitsEach) - 1, within = (1 << _bits) - 1;
        uint[] pixels = new uint[_width * height];
        for (int i = 0; i < pixels.Length; i++)
        {
            (int x, int y) = (i % _width, i / _width);
            int packed = (int)(stored[(y * StoredWidth) + (x >> _bits)] >> 8) & 255;
            int color = (packed >> ((x & within) * bitsEach)) & mask;
            pixels[i] = color < _data.Length ? _data[color] : 0;
        }

        return pixels;
    }
}
