using System.Runtime.InteropServices;
using VRLab.Bindings.Text;
using VRLab.Core;

namespace VRLab.Rendering.Text;

/// <summary>One face of a font file, open in FreeType (outlines) and HarfBuzz (shaping). Not thread-safe.</summary>
internal sealed unsafe class FontFace : IDisposable
{
    /// <summary>The largest Chinese collections in use have about 120 MB; more is not a font that belongs here.</summary>
    private const long MaximumFileBytes = 256L << 20;

    private readonly FreeTypeCommands _freeType;
    private readonly HarfBuzzCommands _harfBuzz;
    private byte* _bytes;
    private FT_FaceRec* _face;
    private nint _shapingFont;

    public FontFace(FreeTypeCommands freeType, nint library, HarfBuzzCommands harfBuzz, FontFile file, int pixelsPerEm)
    {
        (_freeType, _harfBuzz) = (freeType, harfBuzz);
        uint length = ReadFile(file);
        FT_FaceRec* face;
        int error = freeType.FT_New_Memory_Face(library, _bytes, new CLong((nint)length), new CLong(file.FaceIndex), &face);
        if (error != 0)
        {
            NativeMemory.Free(_bytes);
            throw ProblemException.EnvironmentLacking(
                $"The font {file.Path} cannot be read (FreeType error {error}).", "Reinstall the package that it belongs to.");
        }

        _face = face;
        FreeTypeCommands.Check(freeType.FT_Set_Pixel_Sizes(face, 0, (uint)pixelsPerEm), nameof(freeType.FT_Set_Pixel_Sizes));
        OpenShaping(length, (uint)file.FaceIndex);
    }

    public float UnitsPerEm { get; private set; }

    /// <summary>HarfBuzz' font, scaled to font units.</summary>
    public nint ShapingFont => _shapingFont;

    public bool Has(uint codePoint) => _freeType.FT_Get_Char_Index(_face, new CULong(codePoint)) != 0;

    /// <summary>Renders the coverage of one glyph at the face's pixel size; valid until the next call.</summary>
    public FT_GlyphSlotRec* Render(uint glyph)
    {
        FreeTypeCommands.Check(
            _freeType.FT_Load_Glyph(_face, glyph, FreeTypeCommands.LoadNoHinting | FreeTypeCommands.LoadNoBitmap), nameof(_freeType.FT_Load_Glyph));
        FreeTypeCommands.Check(_freeType.FT_Render_Glyph(_face->glyph, FreeTypeCommands.RenderModeNormal), nameof(_freeType.FT_Render_Glyph));
        return (FT_GlyphSlotRec*)_face->glyph;
    }

    public void Dispose()
    {
        if (_face == null)
        {
            return;
        }

        _harfBuzz.hb_font_destroy(_shapingFont);
        FreeTypeCommands.Check(_freeType.FT_Done_Face(_face), nameof(_freeType.FT_Done_Face));
        NativeMemory.Free(_bytes);
        _face = null;
    }

    private uint ReadFile(FontFile file)
    {
        using FileStream stream = File.OpenRead(file.Path);
        if (stream.Length > MaximumFileBytes)
        {
            throw ProblemException.EnvironmentLacking($"The font {file.Path} has {stream.Length} bytes.", "Remove the broken font file.");
        }

        _bytes = (byte*)NativeMemory.Alloc((nuint)stream.Length);
        stream.ReadExactly(new Span<byte>(_bytes, (int)stream.Length));
        return (uint)stream.Length;
    }

    private void OpenShaping(uint length, uint faceIndex)
    {
        nint blob = _harfBuzz.hb_blob_create(_bytes, length, HarfBuzzCommands.MemoryModeReadOnly, 0, 0);
        nint face = _harfBuzz.hb_face_create(blob, faceIndex);
        UnitsPerEm = _harfBuzz.hb_face_get_upem(face);
        _shapingFont = _harfBuzz.hb_font_create(face);
        _harfBuzz.hb_face_destroy(face);
        _harfBuzz.hb_blob_destroy(blob);
    }
}
