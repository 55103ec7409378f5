namespace VRLab.Gltf;

/// <summary>The coefficients of a block of 16 by 16 pixels: sixteen small blocks of luminance, four of each color difference.</summary>
internal sealed class Vp8Residue(Vp8Header header, int across)
{
    private const int SmallBlocks = 24;
    private readonly Vp8Tokens _tokens = new(header.Tokens);
    private readonly short[] _coefficients = new short[SmallBlocks * 16];
    private readonly short[] _means = new short[16];

    /// <summary>Whether small blocks above have coefficients: four of luminance, two of each color difference, one of means; and so to the left.</summary>
    private readonly byte[] _above = new byte[9 * across];
    private readonly byte[] _left = new byte[9];

    public void BeginRow() => Array.Clear(_left);

    /// <summary>Sixteen coefficients of a small block.</summary>
    public ReadOnlySpan<short> Of(int small) => _coefficients.AsSpan(small * 16, 16);

    public void Read(Vp8Bits bits, Vp8Block block, int column)
    {
        Span<byte> above = _above.AsSpan(9 * column, 9);
        Array.Clear(_coefficients);
        bool hasMeans = block.Luma != Vp8Mode.Small;
        block.HasDetail = !hasMeans;
        if (block.IsSkipped)
        {
            Forget(above, hasMeans);
            return;
        }

        Vp8Steps steps = header.Steps[block.Segment];
        if (hasMeans)
        {
            Array.Clear(_means);
            int end = _tokens.Read(bits, 1, above[8] + _left[8], steps.SecondMean, steps.Second, _means);
            (above[8], _left[8]) = ((byte)(end > 0 ? 1 : 0), (byte)(end > 0 ? 1 : 0));
            Vp8Transforms.Spread(_means, _coefficients);
        }

        int last = hasMeans ? 0 : 3;
        bool isAny = Read(bits, above, last, 0, 0, 4, steps.LumaMean, steps.Luma);
        isAny |= Read(bits, above, 2, 16, 4, 2, steps.ChromaMean, steps.Chroma);
        isAny |= Read(bits, above, 2, 20, 6, 2, steps.ChromaMean, steps.Chroma);
        block.HasDetail |= isAny;
    }

    private bool Read(Vp8Bits bits, Span<byte> above, int kind, int first, int flags, int side, int meanStep, int step)
    {
        bool isAny = false;
        for (int i = 0; i < side * side; i++)
        {
            ref byte up = ref above[flags + (i % side)];
            ref byte left = ref _left[flags + (i / side)];
            Span<short> coefficients = _coefficients.AsSpan((first + i) * 16, 16);
            int end = _tokens.Read(bits, kind, up + left, meanStep, step, coefficients);
            byte has = (byte)(end > (kind == 0 ? 1 : 0) ? 1 : 0);
            (up, left) = (has, has);
            isAny |= end > 1 || coefficients[0] != 0;
        }

        return isAny;
    }

    private void Forget(Span<byte> above, bool hasMeans)
    {
        int count = hasMeans ? 9 : 8;
        above[..count].Clear();
        _left.AsSpan(0, count).Clear();
    }
}
