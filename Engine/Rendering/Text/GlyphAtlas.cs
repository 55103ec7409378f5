using VRLab.Bindings.Text;

namespace VRLab.Rendering.Text;

/// <summary>Where a glyph's quad lies, in em about the pen on the baseline, and where its distance field lies in the atlas.</summary>
internal readonly record struct GlyphQuad(float LeftEm, float BottomEm, float SizeEm, float U, float V, float UvSize, bool IsEmpty);

/// <summary>
/// Distance fields of all glyphs used so far, in cells of one size so that every mip level stays inside its own cell.
/// Grows only; <see cref="TakeChanges"/> tells which rows changed since the last upload. Not thread-safe.
/// </summary>
internal sealed unsafe class GlyphAtlas : IDisposable
{
    public const int Size = 2048;
    public const int CellSize = 64;
    public const int MipLevels = 4;
    public const int PixelsPerEm = 46;

    /// <summary>How far, in atlas pixels, distance is recorded on either side of the outline.</summary>
    public const int SpreadPixels = 6;
    public const int Oversampling = 3;
    private const int CellsPerRow = Size / CellSize;
    private const int FieldSize = GlyphPainter.FieldSize;

    private readonly FontSet _fonts;
    private readonly Dictionary<(int Face, uint Glyph), GlyphQuad> _quads = [];
    private readonly GlyphPainter _painter;
    private int _cellCount;
    private int _uploadedCells;

    /// <param name="fonts">What draws the glyphs.</param>
    /// <param name="inBackground">Cells are painted beside the caller, who finds them among the changes when they are there.</param>
    public GlyphAtlas(FontSet fonts, bool inBackground = false)
    {
        _fonts = fonts;
        Levels = [.. Enumerable.Range(0, MipLevels).Select(level => new byte[(Size >> level) * (Size >> level)])];
        _painter = new GlyphPainter(Levels, inBackground);
    }

    /// <summary>One byte a pixel, level 0 first; 128 is the outline, more is inside.</summary>
    public byte[][] Levels { get; }

    /// <summary>Glyphs that found no place because the atlas is full; they are drawn as nothing.</summary>
    public int RefusedCount { get; private set; }

    public GlyphQuad Get(int face, uint glyph)
    {
        if (!_quads.TryGetValue((face, glyph), out GlyphQuad quad))
        {
            quad = Add(face, glyph);
            _quads.Add((face, glyph), quad);
        }

        return quad;
    }

    /// <summary>True while there are cells that <see cref="TakeChanges"/> has not given away, painted or not.</summary>
    public bool IsWaiting => _uploadedCells != _cellCount;

    /// <summary>True while painted cells wait for <see cref="TakeChanges"/>.</summary>
    public bool HasChanges => _uploadedCells != _painter.PaintedCount;

    /// <summary>The rows of cells that changed since the last call, at most <paramref name="maximumRows"/> of them.</summary>
    public (int FirstCellRow, int CellRowCount) TakeChanges(int maximumRows)
    {
        int first = _uploadedCells / CellsPerRow;
        int painted = _painter.PaintedCount;
        int count = Math.Min(((painted + CellsPerRow - 1) / CellsPerRow) - first, maximumRows);
        _uploadedCells = Math.Min((first + count) * CellsPerRow, painted);
        return (first, count);
    }

    /// <summary>Waits until all cells are painted; for pictures.</summary>
    public void Finish() => _painter.Finish();

    public void Dispose() => _painter.Dispose();

    private GlyphQuad Add(int face, uint glyph)
    {
        FT_GlyphSlotRec* slot = _fonts[face].Render(glyph);
        if (slot->bitmap.width == 0 || slot->bitmap.rows == 0)
        {
            return default(GlyphQuad) with { IsEmpty = true };
        }

        if (_cellCount == CellsPerRow * CellsPerRow)
        {
            RefusedCount++;
            return default(GlyphQuad) with { IsEmpty = true };
        }

        int cell = _cellCount++;
        (int cellX, int cellY) = (cell % CellsPerRow * CellSize, cell / CellsPerRow * CellSize);
        byte[] coverage = GlyphPainter.NewCoverage();
        (int left, int top) = CopyCoverage(slot, coverage);
        _painter.Paint(coverage, cellX, cellY);
        const float EmPerPixel = 1f / (PixelsPerEm * Oversampling);
        return new GlyphQuad(
            (slot->bitmap_left - left) * EmPerPixel, (slot->bitmap_top + top - FieldSize) * EmPerPixel, FieldSize * EmPerPixel,
            cellX / (float)Size, cellY / (float)Size, CellSize / (float)Size, false);
    }

    /// <summary>Centers the glyph's bitmap in the field; returns where its left and top edges came to lie.</summary>
    private static (int Left, int Top) CopyCoverage(FT_GlyphSlotRec* slot, byte[] coverage)
    {
        int width = Math.Min((int)slot->bitmap.width, FieldSize - 2);
        int height = Math.Min((int)slot->bitmap.rows, FieldSize - 2);
        (int left, int top) = ((FieldSize - width) / 2, (FieldSize - height) / 2);
        for (int y = 0; y < height; y++)
        {
            var row = new ReadOnlySpan<byte>((byte*)slot->bitmap.buffer + (y * slot->bitmap.pitch), width);
            row.CopyTo(coverage.AsSpan(((top + y) * FieldSize) + left));
        }

        return (left, top);
    }
}
