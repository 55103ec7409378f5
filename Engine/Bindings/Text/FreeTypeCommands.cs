using System.Runtime.InteropServices;

namespace VRLab.Bindings.Text;

/// <summary>FreeType 2 through function pointers; one library object per <see cref="FreeTypeCommands"/>. Not thread-safe, as FreeType itself.</summary>
public sealed unsafe class FreeTypeCommands
{
    public const int LoadDefault = 0;

    /// <summary>FT_LOAD_NO_HINTING: outlines stay true to scale, which distance fields need.</summary>
    public const int LoadNoHinting = 1 << 1;

    public const int LoadNoBitmap = 1 << 3;

    /// <summary>FT_RENDER_MODE_NORMAL: 256 levels of coverage.</summary>
    public const int RenderModeNormal = 0;

    public FreeTypeCommands()
    {
        nint library = TextLibraryLoader.Load(
            "FreeType", "libfreetype6", "libfreetype.so.6", "libfreetype.6.dylib", "freetype.dll", "libfreetype-6.dll", "freetype");
        FT_Init_FreeType = (delegate* unmanaged<nint*, int>)TextLibraryLoader.Export(library, nameof(FT_Init_FreeType));
        FT_Done_FreeType = (delegate* unmanaged<nint, int>)TextLibraryLoader.Export(library, nameof(FT_Done_FreeType));
        FT_New_Memory_Face = (delegate* unmanaged<nint, byte*, CLong, CLong, FT_FaceRec**, int>)TextLibraryLoader.Export(library, nameof(FT_New_Memory_Face));
        FT_Done_Face = (delegate* unmanaged<FT_FaceRec*, int>)TextLibraryLoader.Export(library, nameof(FT_Done_Face));
        FT_Set_Pixel_Sizes = (delegate* unmanaged<FT_FaceRec*, uint, uint, int>)TextLibraryLoader.Export(library, nameof(FT_Set_Pixel_Sizes));
        FT_Load_Glyph = (delegate* unmanaged<FT_FaceRec*, uint, int, int>)TextLibraryLoader.Export(library, nameof(FT_Load_Glyph));
        FT_Render_Glyph = (delegate* unmanaged<nint, int, int>)TextLibraryLoader.Export(library, nameof(FT_Render_Glyph));
        FT_Get_Char_Index = (delegate* unmanaged<FT_FaceRec*, CULong, uint>)TextLibraryLoader.Export(library, nameof(FT_Get_Char_Index));
        FT_Library_Version = (delegate* unmanaged<nint, int*, int*, int*, void>)TextLibraryLoader.Export(library, nameof(FT_Library_Version));
    }

    public readonly delegate* unmanaged<nint*, int> FT_Init_FreeType;
    public readonly delegate* unmanaged<nint, int> FT_Done_FreeType;
    public readonly delegate* unmanaged<nint, byte*, CLong, CLong, FT_FaceRec**, int> FT_New_Memory_Face;
    public readonly delegate* unmanaged<FT_FaceRec*, int> FT_Done_Face;
    public readonly delegate* unmanaged<FT_FaceRec*, uint, uint, int> FT_Set_Pixel_Sizes;
    public readonly delegate* unmanaged<FT_FaceRec*, uint, int, int> FT_Load_Glyph;
    public readonly delegate* unmanaged<nint, int, int> FT_Render_Glyph;
    public readonly delegate* unmanaged<FT_FaceRec*, CULong, uint> FT_Get_Char_Index;
    public readonly delegate* unmanaged<nint, int*, int*, int*, void> FT_Library_Version;

    /// <summary>Throws with the call's name when a FreeType function reports an error (fterrdef.h).</summary>
    public static void Check(int error, string call)
    {
        if (error != 0)
        {
            throw new InvalidOperationException($"{call} failed with FreeType error {error}.");
        }
    }
}
