using System.Buffers.Binary;

namespace VRLab.Core.Images;

/// <summary>What is known of a JPEG while its segments are read one after the other (ITU-T T.81, annex B).</summary>
internal sealed class JpegDecoder(string name)
{
    /// <summary>Progressive images have about ten; a file with thousands only means to keep the machine busy.</summary>
    private const int MostScans = 100;
    private readonly ushort[][] _quantization = [new ushort[64], new ushort[64], new ushort[64], new ushort[64]];
    private readonly JpegHuffman?[] _tables = new JpegHuffman?[8];
    private JpegFrame? _frame;
    private int _restartInterval;
    private int _scans;

    /// <summary>As Adobe's programs note it: 0 no conversion, 1 and 2 luminance and differences; null where it is not noted.</summary>
    private int? _adobeTransform;

    public RgbaImage Decode(ReadOnlySpan<byte> bytes)
    {
        if (!JpegReader.IsJpeg(bytes))
        {
            throw JpegReader.Bad(name, "it is not a JPEG file");
        }

        int at = 2;
        while (JpegReader.TakeSegment(bytes, ref at, name, out byte marker, out ReadOnlySpan<byte> data))
        {
            ReadSegment(marker, data, bytes.Length);
            if (marker == 0xda)
            {
                at = ReadScan(data, bytes, at);
            }
        }

        JpegFrame frame = _frame is not null && _scans > 0 ? _frame : throw JpegReader.Bad(name, "it has no picture");
        byte[][] planes = [.. frame.Components.Select(SamplesOf)];
        return JpegColors.Join(frame, planes, IsLuminance(frame));
    }

    private byte[] SamplesOf(JpegComponent component)
    {
        byte[] samples = JpegTransform.Samples(component, _quantization[component.QuantizationTable]);
        component.Forget();
        return samples;
    }

    private bool IsLuminance(JpegFrame frame)
    {
        bool isNamedRgb = frame.Components.Length == 3 && frame.Components[0].Id == 'R' && frame.Components[1].Id == 'G' && frame.Components[2].Id == 'B';
        return frame.Components.Length switch
        {
            3 => _adobeTransform is { } noted ? noted != 0 : !isNamedRgb,
            4 => _adobeTransform == 2,
            _ => false,
        };
    }

    private void ReadSegment(byte marker, ReadOnlySpan<byte> data, int fileBytes)
    {
        switch (marker)
        {
            case 0xc0 or 0xc1 or 0xc2:
                StartFrame(data, marker == 0xc2, fileBytes);
                break;
            case 0xc4:
                ReadHuffman(data);
                break;
            case > 0xc2 and <= 0xcf and not 0xc8 and not 0xcc:
                throw JpegReader.Bad(name, "it is lossless, hierarchical or arithmetically coded");
            case 0xdb:
                ReadQuantization(data);
                break;
            case 0xdd:
                _restartInterval = data.Length >= 2 ? BinaryPrimitives.ReadUInt16BigEndian(data) : throw CutShort();
                break;
            case 0xee when data.StartsWith("Adobe"u8) && data.Length >= 12:
                _adobeTransform = data[11];
                break;
        }
    }

    private void StartFrame(ReadOnlySpan<byte> data, bool isProgressive, int fileBytes)
    {
        if (_frame is not null)
        {
            throw JpegReader.Bad(name, "it has two pictures");
        }

        _frame = JpegFrame.Read(name, data, isProgressive);
        // A block takes a bit at least: what the file cannot hold is not allocated.
        if (_frame.UnitsAcross * (long)_frame.UnitsDown > fileBytes * 8L)
        {
            throw JpegReader.Bad(name, "it is cut short");
        }

        foreach (JpegComponent component in _frame.Components)
        {
            component.Allocate(_frame);
        }
    }

    private void ReadQuantization(ReadOnlySpan<byte> data)
    {
        while (data.Length > 0)
        {
            bool isWide = data[0] >> 4 != 0;
            int length = isWide ? 128 : 64;
            if (data.Length <= length || (data[0] & 15) > 3)
            {
                throw CutShort();
            }

            ushort[] table = _quantization[data[0] & 15];
            for (int i = 0; i < 64; i++)
            {
                table[JpegScan.Natural[i]] = isWide ? BinaryPrimitives.ReadUInt16BigEndian(data[(1 + (2 * i))..]) : data[1 + i];
            }

            data = data[(1 + length)..];
        }
    }

    private void ReadHuffman(ReadOnlySpan<byte> data)
    {
        while (data.Length > 0)
        {
            int symbols = 0;
            for (int i = 1; i <= 16 && data.Length >= 17; i++)
            {
                symbols += data[i];
            }

            int slot = ((data[0] >> 4) * 4) + (data[0] & 15);
            if (data.Length < 17 + symbols || symbols > 256 || (data[0] & 15) > 3 || slot >= _tables.Length)
            {
                throw CutShort();
            }

            _tables[slot] = new JpegHuffman(data.Slice(1, 16), data.Slice(17, symbols), name);
            data = data[(17 + symbols)..];
        }
    }

    private int ReadScan(ReadOnlySpan<byte> header, ReadOnlySpan<byte> bytes, int start)
    {
        JpegFrame frame = _frame ?? throw JpegReader.Bad(name, "its data come before its size");
        int count = header.Length > 0 ? header[0] : 0;
        if (count is 0 or > 4 || header.Length < 4 + (2 * count) || ++_scans > MostScans)
        {
            throw JpegReader.Bad(name, "a scan's header is damaged, or there are too many scans");
        }

        ReadOnlySpan<byte> tail = header[(1 + (2 * count))..];
        (int first, int last) = frame.IsProgressive ? (tail[0], tail[1]) : (0, 63);
        (int high, int low) = frame.IsProgressive ? (tail[2] >> 4, tail[2] & 15) : (0, 0);
        var components = new JpegComponent[count];
        for (int i = 0; i < count; i++)
        {
            components[i] = Choose(frame, header[1 + (2 * i)], header[2 + (2 * i)], needsDc: first == 0 && high == 0, needsAc: last > 0);
        }

        if (last > 63 || first > last || low > 13 || (frame.IsProgressive && first == 0 != (last == 0)) || (first > 0 && count > 1) || components.Distinct().Count() != count)
        {
            throw JpegReader.Bad(name, "a scan's header is damaged");
        }

        return new JpegScan(frame, components, first, last, high, low).Decode(bytes, start, _restartInterval, name);
    }

    private JpegComponent Choose(JpegFrame frame, byte id, byte tables, bool needsDc, bool needsAc)
    {
        JpegComponent component = Array.Find(frame.Components, c => c.Id == id) ?? throw JpegReader.Bad(name, "a scan has a color that the picture does not have");
        component.Dc = _tables[(tables >> 4) & 3];
        component.Ac = _tables[4 + (tables & 3)];
        return (component.Dc is null && needsDc) || (component.Ac is null && needsAc) ? throw JpegReader.Bad(name, "a table of codes is missing") : component;
    }

    private ProblemException CutShort() => JpegReader.Bad(name, "a table is cut short");
}
