using System.Runtime.InteropServices;

namespace VRLab.Bindings.Text;

/// <summary>hb_glyph_info_t: after shaping, <see cref="codepoint"/> is the glyph's index and <see cref="cluster"/> its place in the text.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct hb_glyph_info_t
{
    public uint codepoint;
    public uint mask;
    public uint cluster;
    public uint var1;
    public uint var2;
}

/// <summary>hb_glyph_position_t in the units set by hb_font_set_scale.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct hb_glyph_position_t
{
    public int x_advance;
    public int y_advance;
    public int x_offset;
    public int y_offset;
    public uint @var;
}

/// <summary>HarfBuzz through function pointers. Fonts read their tables with HarfBuzz's own OpenType functions.</summary>
public sealed unsafe class HarfBuzzCommands
{
    /// <summary>HB_MEMORY_MODE_READONLY: the bytes outlive the blob.</summary>
    public const int MemoryModeReadOnly = 1;

    public HarfBuzzCommands()
    {
        nint library = TextLibraryLoader.Load(
            "HarfBuzz", "libharfbuzz0b", "libharfbuzz.so.0", "libharfbuzz.0.dylib", "harfbuzz.dll", "libharfbuzz-0.dll", "harfbuzz");
        hb_blob_create = (delegate* unmanaged<byte*, uint, int, nint, nint, nint>)TextLibraryLoader.Export(library, nameof(hb_blob_create));
        hb_blob_destroy = Destroyer(library, nameof(hb_blob_destroy));
        hb_face_create = (delegate* unmanaged<nint, uint, nint>)TextLibraryLoader.Export(library, nameof(hb_face_create));
        hb_face_destroy = Destroyer(library, nameof(hb_face_destroy));
        hb_face_get_upem = (delegate* unmanaged<nint, uint>)TextLibraryLoader.Export(library, nameof(hb_face_get_upem));
        hb_font_create = (delegate* unmanaged<nint, nint>)TextLibraryLoader.Export(library, nameof(hb_font_create));
        hb_font_destroy = Destroyer(library, nameof(hb_font_destroy));
        hb_buffer_create = (delegate* unmanaged<nint>)TextLibraryLoader.Export(library, nameof(hb_buffer_create));
        hb_buffer_destroy = Destroyer(library, nameof(hb_buffer_destroy));
        hb_buffer_reset = Destroyer(library, nameof(hb_buffer_reset));
        hb_buffer_add_utf16 = (delegate* unmanaged<nint, char*, int, uint, int, void>)TextLibraryLoader.Export(library, nameof(hb_buffer_add_utf16));
        hb_buffer_guess_segment_properties = Destroyer(library, nameof(hb_buffer_guess_segment_properties));
        hb_shape = (delegate* unmanaged<nint, nint, nint, uint, void>)TextLibraryLoader.Export(library, nameof(hb_shape));
        hb_buffer_get_glyph_infos = (delegate* unmanaged<nint, uint*, hb_glyph_info_t*>)TextLibraryLoader.Export(library, nameof(hb_buffer_get_glyph_infos));
        hb_buffer_get_glyph_positions = (delegate* unmanaged<nint, uint*, hb_glyph_position_t*>)TextLibraryLoader.Export(library, nameof(hb_buffer_get_glyph_positions));
    }

    public readonly delegate* unmanaged<byte*, uint, int, nint, nint, nint> hb_blob_create;
    public readonly delegate* unmanaged<nint, void> hb_blob_destroy;
    public readonly delegate* unmanaged<nint, uint, nint> hb_face_create;
    public readonly delegate* unmanaged<nint, void> hb_face_destroy;
    public readonly delegate* unmanaged<nint, uint> hb_face_get_upem;
    public readonly delegate* unmanaged<nint, nint> hb_font_create;
    public readonly delegate* unmanaged<nint, void> hb_font_destroy;
    public readonly delegate* unmanaged<nint> hb_buffer_create;
    public readonly delegate* unmanaged<nint, void> hb_buffer_destroy;
    public readonly delegate* unmanaged<nint, void> hb_buffer_reset;
    public readonly delegate* unmanaged<nint, char*, int, uint, int, void> hb_buffer_add_utf16;
    public readonly delegate* unmanaged<nint, void> hb_buffer_guess_segment_properties;
    public readonly delegate* unmanaged<nint, nint, nint, uint, void> hb_shape;
    public readonly delegate* unmanaged<nint, uint*, hb_glyph_info_t*> hb_buffer_get_glyph_infos;
    public readonly delegate* unmanaged<nint, uint*, hb_glyph_position_t*> hb_buffer_get_glyph_positions;

    private static delegate* unmanaged<nint, void> Destroyer(nint library, string name) =>
        (delegate* unmanaged<nint, void>)TextLibraryLoader.Export(library, name);
}
