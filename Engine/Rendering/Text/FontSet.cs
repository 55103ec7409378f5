using VRLab.Bindings.Text;

namespace VRLab.Rendering.Text;

/// <summary>A glyph of a face, with its place in the line in em.</summary>
internal readonly record struct ShapedGlyph(int Face, uint Glyph, int Cluster, float AdvanceEm, float OffsetXEm, float OffsetYEm);

/// <summary>The machine's fonts: picks a face for every character and shapes text. Not thread-safe.</summary>
internal sealed unsafe class FontSet : IDisposable
{
    private readonly FreeTypeCommands _freeType = new();
    private readonly HarfBuzzCommands _harfBuzz = new();
    private readonly nint _library;
    private readonly nint _buffer;
    private readonly List<FontFace> _faces = [];

    public FontSet(IReadOnlyList<FontFile> files, int pixelsPerEm)
    {
        nint library;
        FreeTypeCommands.Check(_freeType.FT_Init_FreeType(&library), nameof(_freeType.FT_Init_FreeType));
        _library = library;
        _buffer = _harfBuzz.hb_buffer_create();
        foreach (FontFile file in files)
        {
            _faces.Add(new FontFace(_freeType, library, _harfBuzz, file, pixelsPerEm));
        }
    }

    public FontFace this[int face] => _faces[face];

    /// <summary>FreeType's version, for the metadata of golden images.</summary>
    public Version FreeTypeVersion
    {
        get
        {
            int major, minor, patch;
            _freeType.FT_Library_Version(_library, &major, &minor, &patch);
            return new Version(major, minor, patch);
        }
    }

    /// <summary>Shapes one line of text (no line breaks inside) into <paramref name="glyphs"/>, in visual order.</summary>
    public void Shape(string text, List<ShapedGlyph> glyphs)
    {
        for (int start = 0; start < text.Length;)
        {
            int face = FaceOf(text, start);
            int end = start + 1;
            while (end < text.Length && (char.IsLowSurrogate(text[end]) || FaceOf(text, end) == face))
            {
                end++;
            }

            ShapeRun(text, start, end, face, glyphs);
            start = end;
        }
    }

    public void Dispose()
    {
        _faces.ForEach(face => face.Dispose());
        _faces.Clear();
        _harfBuzz.hb_buffer_destroy(_buffer);
        FreeTypeCommands.Check(_freeType.FT_Done_FreeType(_library), nameof(_freeType.FT_Done_FreeType));
    }

    private int FaceOf(string text, int index)
    {
        uint codePoint = char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
            ? (uint)char.ConvertToUtf32(text[index], text[index + 1])
            : text[index];
        if (IsSymbol(codePoint) && _faces[^1].Has(codePoint))
        {
            return _faces.Count - 1;
        }

        for (int face = 0; face < _faces.Count; face++)
        {
            if (_faces[face].Has(codePoint))
            {
                return face;
            }
        }

        return 0;
    }

    /// <summary>Arrows, technical and geometric signs, dingbats: the last font draws them larger and clearer than the Chinese ones do.</summary>
    private static bool IsSymbol(uint codePoint) => codePoint is (>= 0x2190 and <= 0x21FF) or (>= 0x2300 and <= 0x23FF) or (>= 0x25A0 and <= 0x27BF);

    private void ShapeRun(string text, int start, int end, int face, List<ShapedGlyph> glyphs)
    {
        _harfBuzz.hb_buffer_reset(_buffer);
        fixed (char* characters = text)
        {
            _harfBuzz.hb_buffer_add_utf16(_buffer, characters, text.Length, (uint)start, end - start);
        }

        _harfBuzz.hb_buffer_guess_segment_properties(_buffer);
        _harfBuzz.hb_shape(_faces[face].ShapingFont, _buffer, 0, 0);
        uint count;
        hb_glyph_info_t* infos = _harfBuzz.hb_buffer_get_glyph_infos(_buffer, &count);
        hb_glyph_position_t* positions = _harfBuzz.hb_buffer_get_glyph_positions(_buffer, &count);
        float em = 1f / _faces[face].UnitsPerEm;
        for (uint i = 0; i < count; i++)
        {
            glyphs.Add(new ShapedGlyph(
                face, infos[i].codepoint, (int)infos[i].cluster, positions[i].x_advance * em, positions[i].x_offset * em, positions[i].y_offset * em));
        }
    }
}
