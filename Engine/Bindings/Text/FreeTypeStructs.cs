using System.Runtime.InteropServices;

namespace VRLab.Bindings.Text;

/// <summary>The public head of FT_FaceRec (freetype.h) up to the glyph slot; what follows is never read.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct FT_FaceRec
{
    public CLong num_faces;
    public CLong face_index;
    public CLong face_flags;
    public CLong style_flags;
    public CLong num_glyphs;
    public nint family_name;
    public nint style_name;
    public int num_fixed_sizes;
    public nint available_sizes;
    public int num_charmaps;
    public nint charmaps;
    public FT_Generic generic;
    public FT_BBox bbox;
    public ushort units_per_EM;
    public short ascender;
    public short descender;
    public short height;
    public short max_advance_width;
    public short max_advance_height;
    public short underline_position;
    public short underline_thickness;
    public nint glyph;
}

[StructLayout(LayoutKind.Sequential)]
public struct FT_Generic
{
    public nint data;
    public nint finalizer;
}

[StructLayout(LayoutKind.Sequential)]
public struct FT_BBox
{
    public CLong xMin;
    public CLong yMin;
    public CLong xMax;
    public CLong yMax;
}

/// <summary>Coverage of one glyph; <see cref="buffer"/> belongs to the slot and lives until the next glyph is loaded.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct FT_Bitmap
{
    public uint rows;
    public uint width;
    public int pitch;
    public nint buffer;
    public ushort num_grays;
    public byte pixel_mode;
    public byte palette_mode;
    public nint palette;
}

[StructLayout(LayoutKind.Sequential)]
public struct FT_Glyph_Metrics
{
    public CLong width;
    public CLong height;
    public CLong horiBearingX;
    public CLong horiBearingY;
    public CLong horiAdvance;
    public CLong vertBearingX;
    public CLong vertBearingY;
    public CLong vertAdvance;
}

/// <summary>The public head of FT_GlyphSlotRec up to the bitmap's place.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct FT_GlyphSlotRec
{
    public nint library;
    public nint face;
    public nint next;
    public uint glyph_index;
    public FT_Generic generic;
    public FT_Glyph_Metrics metrics;
    public CLong linearHoriAdvance;
    public CLong linearVertAdvance;
    public CLong advanceX;
    public CLong advanceY;
    public uint format;
    public FT_Bitmap bitmap;
    public int bitmap_left;
    public int bitmap_top;
}
