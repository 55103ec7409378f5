using VRLab.Bindings.Text;

namespace VRLab.Rendering.Text;

/// <summary>Where a glyph's quad lies, in em about the pen on the baseline, and where its distance field lies in the atlas.</summary>
internal readonly record struct GlyphQuad(float LeftEm, float BottomEm, float SizeEm, float U, float V, float UvSize, bool IsEmpty);

/// <summary>
/// Distance fields of all glyphs used so far, in cells of one size so that every mip level stays inside its own cell.
/// Grows only; <see cref="TakeChanges"/> tells which rows changed since the last upload. Not thread-safe.
/// </summary>
internal sealed unsafe class GlyphAtlas
{
    public const int Size = 2048;
    public const int CellSize = 64;
    public const int MipLevels = 4;
    public const int PixelsPerEm = 46;

    /// <summary>How far, in atlas pixels, distance is recorded on either side of the outline.</summary>
    public const int SpreadPixels = 6;
    public const int Oversampling = 3;
    private const int CellsPerRow = Size / CellSize;
    private const int FieldSize = CellSize * Oversampling;

    private readonly FontSet _fonts;
    private readonly Dictionary<(int Face, uint Glyph), GlyphQuad> _quads = [];
    private readonly DistanceField _field = new(FieldSize);
    private readonly byte[] _coverage = new byte[FieldSize * FieldSize];
    private int _cellCount;
    private int _uploadedCells;

    public GlyphAtlas(FontSet fonts)
    {
        _fonts = fonts;
        Levels = [.. Enumerable.Range(0, MipLevels).Select(level => new byte[(Size >> level) * (Size >> level)])];
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

    /// <summary>True while cells wait for <see cref="TakeChanges"/>.</summary>
    public bool HasChanges => _uploadedCells != _cellCount;

    /// <summary>The rows of cells that changed since the last call, at most <paramref name="maximumRows"/> of them.</summary>
    public (int FirstCellRow, int CellRowCount) TakeChanges(int maximumRows)
    {
        int first = _uploadedCells / CellsPerRow;
        int count = Math.Min(((_cellCount + CellsPerRow - 1) / CellsPerRow) - first, maximumRows);
        _uploadedCells = Math.Min((first + count) * CellsPerRow, _cellCount);
        return (first, count);
    }

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
        (int left, int top) = CopyCoverage(slot);
        _field.Compute(_coverage, FieldSize);
        WriteCell(cellX, cellY);
        const float EmPerPixel = 1f / (PixelsPerEm * Oversampling);
        return new GlyphQuad(
            (slot->bitmap_left - left) * EmPerPixel, (slot->bitmap_top + top - FieldSize) * EmPerPixel, FieldSize * EmPerPixel,
            cellX / (float)Size, cellY / (float)Size, CellSize / (float)Size, false);
    }

    /// <summary>Centers the glyph's bitmap in the field; returns where its left and top edges came to lie.</summary>
    private (int Left, int Top) CopyCoverage(FT_GlyphSlotRec* slot)
    {
        Array.Clear(_coverage);
        int width = Math.Min((int)slot->bitmap.width, FieldSize - 2);
        int height = Math.Min((int)slot->bitmap.rows, FieldSize - 2);
        (int left, int top) = ((FieldSize - width) / 2, (FieldSize - height) / 2);
        for (int y = 0; y < height; y++)
        {
            var row = new ReadOnlySpan<byte>((byte*)slot->bitmap.buffer + (y * slot->bitmap.pitch), width);
            row.CopyTo(_coverage.AsSpan(((top + y) * FieldSize) + left));
        }

        return (left, top);
    }

    private void WriteCell(int cellX, int cellY)
    {
        for (int y = 0; y < CellSize; y++)
        {
            for (int x = 0; x < CellSize; x++)
            {
                Levels[0][((cellY + y) * Size) + cellX + x] = Encode(x * Oversampling, y * Oversampling);
            }
        }

        for (int level = 1; level < MipLevels; level++)
        {
            Halve(level, cellX >> level, cellY >> level, CellSize >> level);
        }
    }

    private byte Encode(int fieldX, int fieldY)
    {
        float sum = 0;
        for (int i = 0; i < Oversampling * Oversampling; i++)
        {
            sum += _field.At(fieldX + (i % Oversampling), fieldY + (i / Oversampling), FieldSize);
        }

        float pixels = sum / (Oversampling * Oversampling * Oversampling);
        return (byte)Math.Clamp(128f + (pixels * (127f / SpreadPixels)), 0f, 255f);
    }

    private void Halve(int level, int left, int top, int size)
    {
        byte[] source = Levels[level - 1];
        int sourceWidth = Size >> (level - 1);
        for (int y = top; y < top + size; y++)
        {
            for (int x = left; x < left + size; x++)
            {
                int first = (2 * y * sourceWidth) + (2 * x);
                int sum = source[first] + source[first + 1] + source[first + sourceWidth] + source[first + sourceWidth + 1];
                Levels[level][(y * (Size >> level)) + x] = (byte)((sum + 2) / 4);
            }
        }
    }
}
