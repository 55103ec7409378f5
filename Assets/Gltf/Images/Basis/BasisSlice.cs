using System.IO;

namespace VRLab.Gltf;

/// <summary>The codes by which blocks name their colors and patterns.</summary>
/// <param name="Sources">Where each of four blocks has its color from.</param>
/// <param name="Steps">How far a color lies from the last one.</param>
/// <param name="Patterns">Patterns, and places among those used before.</param>
/// <param name="Runs">How often the last pattern is repeated.</param>
/// <param name="HistorySize">How many patterns used before are remembered.</param>
internal sealed record BasisCodes(CanonicalCode Sources, CanonicalCode Steps, CanonicalCode Patterns, CanonicalCode Runs, int HistorySize)
{
    public static BasisCodes Read(LowBits bits) =>
        new(BasisCode.Read(bits), BasisCode.Read(bits), BasisCode.Read(bits), BasisCode.Read(bits), bits.Take(13));
}

/// <summary>
/// Reads which color and pattern each block of a picture has, row by row (Khronos, "KTX File Format Specification" 2.0, appendix "BasisLZ/ETC1S
/// Bitstream", section "ETC1S Slice Decoding").
/// </summary>
internal sealed class BasisSlice
{
    private const int SameSources = 256;
    private const int LeastRun = 3;
    private const int LongRun = 63;
    private readonly LowBits _bits;
    private readonly BasisCodes _codes;
    private readonly BasisBooks _books;
    private readonly int _across;
    private readonly int[] _colorsAbove;
    private readonly int[] _sourcesBelow;
    private readonly int[] _history;
    private int _historyPlace;
    private int _lastSources;
    private int _sourcesLeft;
    private int _lastColor;
    private int _patternsLeft;

    public BasisSlice(LowBits bits, BasisCodes codes, BasisBooks books, int across)
    {
        (_bits, _codes, _books, _across) = (bits, codes, books, across);
        _colorsAbove = new int[across];
        _sourcesBelow = new int[(across + 1) / 2];
        _history = new int[codes.HistorySize];
        _historyPlace = codes.HistorySize / 2;
    }

    /// <summary>Goes over so many rows of blocks and tells of each its place, color and pattern.</summary>
    public void Read(int rows, Action<int, int, int, int> put)
    {
        for (int y = 0; y < rows; y++)
        {
            int sources = 0, aboveLeft = 0;
            for (int x = 0; x < _across; x++)
            {
                sources = (x & 1) == 0 ? SourcesAt(x, y) : sources >> 2;
                int above = _colorsAbove[x];
                int color = ColorFrom(sources & 3, x, y, above, aboveLeft);
                aboveLeft = above;
                (_colorsAbove[x], _lastColor) = (color, color);
                put(x, y, color, Pattern());
            }
        }
    }

    /// <summary>Two bits for this block and the next; those of the two blocks below are kept for the next row.</summary>
    private int SourcesAt(int x, int y)
    {
        if ((y & 1) != 0)
        {
            return _sourcesBelow[x / 2];
        }

        if (_sourcesLeft > 0)
        {
            _sourcesLeft--;
        }
        else if (_codes.Sources.Next(_bits) is var symbol && symbol == SameSources)
        {
            _sourcesLeft = _bits.TakeChunks(5) + LeastRun - 1;
        }
        else
        {
            _lastSources = symbol;
        }

        _sourcesBelow[x / 2] = _lastSources >> 4;
        return _lastSources;
    }

    private int ColorFrom(int source, int x, int y, int above, int aboveLeft)
    {
        switch (source)
        {
            case 0 when x > 0:
                return _lastColor;
            case 1 when y > 0:
                return above;
            case 2 when x > 0 && y > 0:
                return aboveLeft;
            case 3:
                int color = _lastColor + _codes.Steps.Next(_bits);
                color -= color >= _books.Colors.Length ? _books.Colors.Length : 0;
                return color < _books.Colors.Length ? color : throw new InvalidDataException("a block has a color that is not there");
            default:
                throw new InvalidDataException("a block has its color from one that is not there");
        }
    }

    private int Pattern()
    {
        int symbol = _books.PatternCount;
        if (_patternsLeft > 0)
        {
            _patternsLeft--;
        }
        else
        {
            symbol = _codes.Patterns.Next(_bits);
            if (symbol == _books.PatternCount + _codes.HistorySize)
            {
                int run = _codes.Runs.Next(_bits);
                _patternsLeft = LeastRun - 1 + (run == LongRun ? _bits.TakeChunks(8) : run);
                symbol = _books.PatternCount;
            }
        }

        return symbol < _books.PatternCount ? Remember(symbol) : Recall(symbol - _books.PatternCount);
    }

    private int Remember(int pattern)
    {
        if (_history.Length > 0)
        {
            _history[_historyPlace++] = pattern;
            _historyPlace = _historyPlace == _history.Length ? _history.Length / 2 : _historyPlace;
        }

        return pattern;
    }

    /// <summary>What is used again moves half the way to the front.</summary>
    private int Recall(int place)
    {
        if (place >= _history.Length)
        {
            throw new InvalidDataException("a block has a pattern that was not used before");
        }

        int pattern = _history[place];
        (_history[place / 2], _history[place]) = (_history[place], _history[place / 2]);
        return pattern;
    }
}
