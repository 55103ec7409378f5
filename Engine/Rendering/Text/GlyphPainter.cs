using System.Buffers;
using System.Collections.Concurrent;

namespace VRLab.Rendering.Text;

/// <summary>
/// Paints distance fields of glyphs into the cells of an atlas, in the order in which they come: at once, or on a thread of its own where the frame loop
/// must not wait. Disposing ends the thread.
/// </summary>
/// <param name="levels">The atlas, one byte a pixel, level 0 first.</param>
/// <param name="inBackground">On a thread of its own.</param>
internal sealed class GlyphPainter(byte[][] levels, bool inBackground) : IDisposable
{
    /// <summary>Pixels each way of the coverage that a cell is made from.</summary>
    public const int FieldSize = GlyphAtlas.CellSize * GlyphAtlas.Oversampling;

    private readonly record struct Order(byte[] Coverage, int CellX, int CellY);

    private readonly DistanceField _field = new(FieldSize);
    private readonly BlockingCollection<Order> _orders = [];
    private readonly AutoResetEvent _oneIsPainted = new(initialState: false);
    private Thread? _thread;
    private int _ordered;
    private int _painted;

    /// <summary>Cells that are painted; all that were asked for before them are too.</summary>
    public int PaintedCount => Volatile.Read(ref _painted);

    /// <summary>An empty field for <see cref="Paint"/>: one that was painted before where there is one, as frames must leave no garbage.</summary>
    public static byte[] NewCoverage()
    {
        byte[] coverage = ArrayPool<byte>.Shared.Rent(FieldSize * FieldSize);
        coverage.AsSpan().Clear();
        return coverage;
    }

    /// <param name="coverage">Of <see cref="NewCoverage"/>, 256 levels, <see cref="FieldSize"/> each way; the painter's from now on.</param>
    /// <param name="cellX">The cell's left edge in the atlas, pixels.</param>
    /// <param name="cellY">The cell's top edge in the atlas, pixels.</param>
    public void Paint(byte[] coverage, int cellX, int cellY)
    {
        _ordered++;
        var order = new Order(coverage, cellX, cellY);
        if (!inBackground)
        {
            PaintNow(order);
            return;
        }

        if (_thread is null)
        {
            _thread = new Thread(Work) { IsBackground = true, Name = "letters" };
            _thread.Start();
        }

        _orders.Add(order);
    }

    /// <summary>Waits until all cells are painted.</summary>
    public void Finish()
    {
        while (PaintedCount < _ordered)
        {
            _oneIsPainted.WaitOne();
        }
    }

    public void Dispose()
    {
        _orders.CompleteAdding();
        while (_orders.TryTake(out _))
        {
            // Nobody is going to see it.
        }

        _thread?.Join();
        _orders.Dispose();
        _oneIsPainted.Dispose();
    }

    private void Work()
    {
        foreach (Order order in _orders.GetConsumingEnumerable())
        {
            PaintNow(order);
            _oneIsPainted.Set();
        }
    }

    private void PaintNow(in Order order)
    {
        _field.Compute(order.Coverage, FieldSize);
        WriteCell(order.CellX, order.CellY);
        ArrayPool<byte>.Shared.Return(order.Coverage);
        Volatile.Write(ref _painted, _painted + 1);
    }

    private void WriteCell(int cellX, int cellY)
    {
        for (int y = 0; y < GlyphAtlas.CellSize; y++)
        {
            for (int x = 0; x < GlyphAtlas.CellSize; x++)
            {
                levels[0][((cellY + y) * GlyphAtlas.Size) + cellX + x] = Encode(x * GlyphAtlas.Oversampling, y * GlyphAtlas.Oversampling);
            }
        }

        for (int level = 1; level < levels.Length; level++)
        {
            Halve(level, cellX >> level, cellY >> level, GlyphAtlas.CellSize >> level);
        }
    }

    private byte Encode(int fieldX, int fieldY)
    {
        const int Side = GlyphAtlas.Oversampling;
        float sum = 0;
        for (int i = 0; i < Side * Side; i++)
        {
            sum += _field.At(fieldX + (i % Side), fieldY + (i / Side), FieldSize);
        }

        float pixels = sum / (Side * Side * Side);
        return (byte)Math.Clamp(128f + (pixels * (127f / GlyphAtlas.SpreadPixels)), 0f, 255f);
    }

    private void Halve(int level, int left, int top, int size)
    {
        byte[] source = levels[level - 1];
        int sourceWidth = GlyphAtlas.Size >> (level - 1);
        for (int y = top; y < top + size; y++)
        {
            for (int x = left; x < left + size; x++)
            {
                int first = (2 * y * sourceWidth) + (2 * x);
                int sum = source[first] + source[first + 1] + source[first + sourceWidth] + source[first + sourceWidth + 1];
                levels[level][(y * (GlyphAtlas.Size >> level)) + x] = (byte)((sum + 2) / 4);
            }
        }
    }
}
