namespace VRLab.Gltf;

/// <summary>Steps by which coefficients are told, for the parts of a picture that share them.</summary>
internal readonly record struct Vp8Steps(int LumaMean, int Luma, int SecondMean, int Second, int ChromaMean, int Chroma);

/// <summary>How strongly the edges of blocks are smoothed.</summary>
/// <param name="Level">0: not at all.</param>
/// <param name="Inner">Greatest difference within a block.</param>
/// <param name="Edge">Greatest difference across an edge.</param>
/// <param name="Sharp">From which difference on there is an edge of the picture itself.</param>
internal readonly record struct Vp8Smoothing(int Level, int Inner, int Edge, int Sharp);

/// <summary>What a lossy picture says of itself (RFC 6386, section 9).</summary>
internal sealed class Vp8Header
{
    public const int Segments = 4;
    private readonly int[] _steps = new int[Segments];
    private readonly int[] _levels = new int[Segments];
    private bool _isAbsolute;
    private int _level;
    private int _sharpness;
    private int _levelOfKeyFrames;
    private int _levelOfSmallBlocks;

    public Vp8Header(Vp8Bits bits)
    {
        bits.Number(2);
        HasSegments = bits.Flag();
        if (HasSegments)
        {
            ReadSegments(bits);
        }

        IsSimple = bits.Flag();
        (_level, _sharpness) = (bits.Number(6), bits.Number(3));
        ReadLevels(bits);
        Partitions = 1 << bits.Number(2);
        Steps = ReadSteps(bits);
        bits.Flag();
        ReadTokens(bits);
        SkipChance = bits.Flag() ? bits.Number(8) : -1;
    }

    public bool HasSegments { get; }

    /// <summary>Each block says to which segment it belongs.</summary>
    public bool HasMap { get; private set; }

    public int[] MapChances { get; } = [255, 255, 255];

    /// <summary>Smoothing by a shorter rule, of luminance only.</summary>
    public bool IsSimple { get; }

    public bool IsSmoothed => _level > 0;

    public int Partitions { get; }

    public Vp8Steps[] Steps { get; }

    public byte[] Tokens { get; } = Vp8Tables.Tokens.ToArray();

    /// <summary>How likely a block has coefficients; -1 where all have.</summary>
    public int SkipChance { get; }

    public Vp8Smoothing SmoothingOf(int segment, bool isSmall)
    {
        int level = HasSegments ? _levels[segment] + (_isAbsolute ? 0 : _level) : _level;
        level = Math.Clamp(level + _levelOfKeyFrames + (isSmall ? _levelOfSmallBlocks : 0), 0, 63);
        int inner = _sharpness == 0 ? level : Math.Min(level >> (_sharpness > 4 ? 2 : 1), 9 - _sharpness);
        inner = Math.Max(inner, 1);
        return new Vp8Smoothing(level, inner, (2 * level) + inner, level >= 40 ? 2 : level >= 15 ? 1 : 0);
    }

    private void ReadSegments(Vp8Bits bits)
    {
        HasMap = bits.Flag();
        if (bits.Flag())
        {
            _isAbsolute = bits.Flag();
            for (int i = 0; i < Segments; i++)
            {
                _steps[i] = bits.OptionalSigned(7);
            }

            for (int i = 0; i < Segments; i++)
            {
                _levels[i] = bits.OptionalSigned(6);
            }
        }

        for (int i = 0; HasMap && i < MapChances.Length; i++)
        {
            MapChances[i] = bits.Flag() ? bits.Number(8) : 255;
        }
    }

    private void ReadLevels(Vp8Bits bits)
    {
        const int Each = 4;
        if (!bits.Flag() || !bits.Flag())
        {
            return;
        }

        for (int i = 0; i < 2 * Each; i++)
        {
            int level = bits.OptionalSigned(6);
            _levelOfKeyFrames = i == 0 ? level : _levelOfKeyFrames;
            _levelOfSmallBlocks = i == Each ? level : _levelOfSmallBlocks;
        }
    }

    private Vp8Steps[] ReadSteps(Vp8Bits bits)
    {
        int whole = bits.Number(7), lumaMean = bits.OptionalSigned(4), secondMean = bits.OptionalSigned(4), second = bits.OptionalSigned(4);
        int chromaMean = bits.OptionalSigned(4), chroma = bits.OptionalSigned(4);
        return [.. Enumerable.Range(0, Segments).Select(i =>
        {
            int place = HasSegments ? _steps[i] + (_isAbsolute ? 0 : whole) : whole;
            return new Vp8Steps(
                Vp8Tables.MeanSteps[Within(place + lumaMean)], Vp8Tables.DetailSteps[Within(place)],
                Vp8Tables.MeanSteps[Within(place + secondMean)] * 2, Math.Max(8, Vp8Tables.DetailSteps[Within(place + second)] * 155 / 100),
                Vp8Tables.MeanSteps[Math.Min(117, Within(place + chromaMean))], Vp8Tables.DetailSteps[Within(place + chroma)]);
        })];
    }

    private static int Within(int place) => Math.Clamp(place, 0, 127);

    private void ReadTokens(Vp8Bits bits)
    {
        for (int i = 0; i < Tokens.Length; i++)
        {
            if (bits.Next(Vp8Tables.TokenStays[i]))
            {
                Tokens[i] = (byte)bits.Number(8);
            }
        }
    }
}
