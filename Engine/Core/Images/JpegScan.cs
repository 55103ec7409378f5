namespace VRLab.Core.Images;

/// <summary>
/// Decodes the coefficients of one scan: sequential (ITU-T T.81, section F.2) or one step of a progressive image
/// (section G.1.2).
/// </summary>
internal sealed class JpegScan(JpegFrame frame, JpegComponent[] components, int firstCoefficient, int lastCoefficient, int highBit, int lowBit)
{
    /// <summary>From the order in which coefficients are stored to rows from the top (ITU-T T.81, figure A.6).</summary>
    internal static ReadOnlySpan<byte> Natural =>
    [
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
        35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
    ];

    private int _blocksWithoutMore;

    /// <summary>Returns where the scan's data end.</summary>
    public int Decode(ReadOnlySpan<byte> data, int start, int restartInterval, string name)
    {
        var bits = new JpegBits(data, start, name);
        bool isInterleaved = components.Length > 1;
        int across = isInterleaved ? frame.UnitsAcross : components[0].UsedAcross;
        int units = across * (isInterleaved ? frame.UnitsDown : components[0].UsedDown);
        Reset();
        for (int unit = 0; unit < units; unit++)
        {
            if (restartInterval > 0 && unit > 0 && unit % restartInterval == 0)
            {
                bits.Restart();
                Reset();
            }

            DecodeUnit(ref bits, unit % across, unit / across, isInterleaved);
        }

        return bits.Position;
    }

    private void Reset()
    {
        _blocksWithoutMore = 0;
        foreach (JpegComponent component in components)
        {
            component.Prediction = 0;
        }
    }

    private void DecodeUnit(ref JpegBits bits, int x, int y, bool isInterleaved)
    {
        if (!isInterleaved)
        {
            DecodeBlock(ref bits, components[0], components[0].Block(x, y));
            return;
        }

        foreach (JpegComponent component in components)
        {
            for (int i = 0; i < component.Across * component.Down; i++)
            {
                int row = i / component.Across, column = i - (row * component.Across);
                DecodeBlock(ref bits, component, component.Block((x * component.Across) + column, (y * component.Down) + row));
            }
        }
    }

    private void DecodeBlock(ref JpegBits bits, JpegComponent component, Span<short> block)
    {
        if (!frame.IsProgressive)
        {
            DecodeDc(ref bits, component, block);
            DecodeAc(ref bits, component, block, 1);
        }
        else if (firstCoefficient == 0)
        {
            if (highBit == 0)
            {
                DecodeDc(ref bits, component, block);
            }
            else
            {
                block[0] |= (short)(bits.Read(1) << lowBit);
            }
        }
        else if (highBit == 0)
        {
            DecodeAc(ref bits, component, block, firstCoefficient);
        }
        else
        {
            RefineAc(ref bits, component, block);
        }
    }

    private void DecodeDc(ref JpegBits bits, JpegComponent component, Span<short> block)
    {
        int size = component.Dc!.Decode(ref bits);
        component.Prediction += size <= 15 ? bits.ReadSigned(size) : throw bits.Bad("a number has too many bits");
        block[0] = (short)(component.Prediction << lowBit);
    }

    private void DecodeAc(ref JpegBits bits, JpegComponent component, Span<short> block, int first)
    {
        if (_blocksWithoutMore > 0)
        {
            _blocksWithoutMore--;
            return;
        }

        for (int k = first; k <= lastCoefficient; k++)
        {
            int symbol = component.Ac!.Decode(ref bits);
            int run = symbol >> 4, size = symbol & 15;
            if (size != 0)
            {
                k += run;
                block[At(bits, k)] = (short)(bits.ReadSigned(size) << lowBit);
            }
            else if (run == 15)
            {
                k += 15;
            }
            else
            {
                _blocksWithoutMore = frame.IsProgressive ? (1 << run) + bits.Read(run) - 1 : 0;
                return;
            }
        }
    }

    /// <summary>Adds one bit to the coefficients that are known, and finds those that become known (figure G.7).</summary>
    private void RefineAc(ref JpegBits bits, JpegComponent component, Span<short> block)
    {
        int k = firstCoefficient;
        while (k <= lastCoefficient && _blocksWithoutMore == 0)
        {
            int symbol = component.Ac!.Decode(ref bits);
            int run = symbol >> 4;
            int value = 0;
            if ((symbol & 15) != 0)
            {
                value = bits.Read(1) != 0 ? 1 << lowBit : -(1 << lowBit);
            }
            else if (run < 15)
            {
                _blocksWithoutMore = (1 << run) + bits.Read(run);
                break;
            }

            k = SkipZeros(ref bits, block, k, run);
            if (value != 0)
            {
                block[At(bits, k)] = (short)value;
            }

            k++;
        }

        if (_blocksWithoutMore > 0)
        {
            SkipZeros(ref bits, block, k, int.MaxValue);
            _blocksWithoutMore--;
        }
    }

    /// <summary>Passes so many coefficients that are zero, refining those between that are not; returns the place of the next zero.</summary>
    private int SkipZeros(ref JpegBits bits, Span<short> block, int k, int zeros)
    {
        for (; k <= lastCoefficient; k++)
        {
            ref short known = ref block[Natural[k]];
            if (known == 0)
            {
                if (zeros-- == 0)
                {
                    break;
                }
            }
            else if (bits.Read(1) != 0 && (known & (1 << lowBit)) == 0)
            {
                known += (short)(known > 0 ? 1 << lowBit : -(1 << lowBit));
            }
        }

        return k;
    }

    private int At(in JpegBits bits, int k) => k <= lastCoefficient ? Natural[k] : throw bits.Bad("a block has too many coefficients");
}
