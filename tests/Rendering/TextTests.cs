using VRLab.Rendering.Text;

namespace VRLab.Rendering.Tests;

public sealed class TextTests
{
    private FontSet _fonts = null!;
    private GlyphAtlas _atlas = null!;
    private TextLayout _layout = null!;

    [OneTimeSetUp]
    public void OpenFonts()
    {
        _fonts = new FontSet(FontFiles.Find(), GlyphAtlas.PixelsPerEm * GlyphAtlas.Oversampling);
        _atlas = new GlyphAtlas(_fonts);
        _layout = new TextLayout(_fonts, _atlas);
    }

    [OneTimeTearDown]
    public void CloseFonts()
    {
        _atlas.Dispose();
        _fonts.Dispose();
    }

    [Test]
    public void A_line_breaks_at_a_space_when_it_is_full()
    {
        float width = _layout.Layout("Close the discharge", 100, TextAlignment.Left).WidthEm;
        TextBlock block = _layout.Layout("Close the discharge valve", width + 0.1f, TextAlignment.Left);
        Assert.That(block.LineCount, Is.EqualTo(2));
        Assert.That(block.WidthEm, Is.EqualTo(width).Within(1e-4f));
    }

    [Test]
    public void Chinese_breaks_anywhere_but_not_before_closing_punctuation()
    {
        Assert.That(_layout.Layout("关闭出口阀门", 3.05f, TextAlignment.Left).LineCount, Is.EqualTo(2));
        TextBlock block = _layout.Layout("关闭阀，再停泵", 3.05f, TextAlignment.Left);
        Assert.That(block.LineCount, Is.EqualTo(3), "the comma takes the character before it along");
    }

    [Test]
    public void Letters_painted_beside_the_caller_are_the_same()
    {
        const string Text = "阀门 Valve";
        using var atOnce = new GlyphAtlas(_fonts);
        using var beside = new GlyphAtlas(_fonts, inBackground: true);
        new TextLayout(_fonts, atOnce).Layout(Text, 100, TextAlignment.Left);
        new TextLayout(_fonts, beside).Layout(Text, 100, TextAlignment.Left);
        beside.Finish();
        Assert.That(beside.Levels, Is.EqualTo(atOnce.Levels));
        Assert.That(beside.TakeChanges(4), Is.EqualTo(atOnce.TakeChanges(4)));
        Assert.That(beside.IsWaiting, Is.False);
    }

    [Test]
    public void A_new_letter_leaves_little_garbage()
    {
        using var atlas = new GlyphAtlas(_fonts);
        atlas.Get(0, 90);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (uint glyph = 100; glyph < 120; glyph++)
        {
            atlas.Get(0, glyph);
        }

        Assert.That((GC.GetAllocatedBytesForCurrentThread() - before) / 20, Is.LessThan(600), "bytes a letter, most of them of the list of letters as it grows");
    }

    [TestCase("阀门", 1, true)]
    [TestCase("阀，", 1, false)]
    [TestCase("（阀", 1, false)]
    [TestCase("阀V", 1, true)]
    [TestCase("valve", 2, false)]
    [TestCase("a b", 2, true)]
    [TestCase("a b", 1, false)]
    public void Breaks_are_allowed_where_the_scripts_allow_them(string text, int index, bool isAllowed) =>
        Assert.That(LineBreaking.IsAllowedBefore(text, index), Is.EqualTo(isAllowed));

    [Test]
    public void Line_breaks_in_the_text_are_kept_and_empty_lines_count() =>
        Assert.That(_layout.Layout("a\n\nb", 10, TextAlignment.Left).LineCount, Is.EqualTo(3));

    [Test]
    public void A_word_longer_than_the_line_is_cut()
    {
        TextBlock block = _layout.Layout(new string('m', 40), 5, TextAlignment.Left);
        Assert.That(block.LineCount, Is.GreaterThan(1));
        Assert.That(block.WidthEm, Is.LessThanOrEqualTo(5.01f));
    }

    [Test]
    public void Equal_glyphs_share_one_cell()
    {
        TextBlock block = _layout.Layout("阀阀", 10, TextAlignment.Left);
        Assert.That(block.Glyphs[0].Quad, Is.EqualTo(block.Glyphs[1].Quad));
        Assert.That(block.Glyphs[1].PenEm.X - block.Glyphs[0].PenEm.X, Is.EqualTo(1f).Within(0.05f));
    }

    [Test]
    public void A_distance_field_measures_pixels_to_the_edge()
    {
        const int Size = 16;
        var coverage = new byte[Size * Size];
        for (int y = 0; y < Size; y++)
        {
            coverage.AsSpan((y * Size) + 8, 8).Fill(255);
        }

        var field = new DistanceField(Size);
        field.Compute(coverage, Size);
        Assert.That(field.At(12, 5, Size), Is.EqualTo(5f).Within(1e-3f));
        Assert.That(field.At(4, 5, Size), Is.EqualTo(-4f).Within(1e-3f));
    }
}
