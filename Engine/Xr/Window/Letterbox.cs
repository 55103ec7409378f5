using System.Numerics;

namespace VRLab.Xr.Window;

/// <summary>Where a picture of one shape lies in a window of another: as large as fits, in the middle.</summary>
internal readonly record struct Letterbox(int Left, int Top, int Width, int Height)
{
    public static Letterbox Fit(int pictureWidth, int pictureHeight, int windowWidth, int windowHeight)
    {
        bool isWide = (long)windowWidth * pictureHeight > (long)windowHeight * pictureWidth;
        int width = isWide ? (int)((long)windowHeight * pictureWidth / pictureHeight) : windowWidth;
        int height = isWide ? windowHeight : (int)((long)windowWidth * pictureHeight / pictureWidth);
        width = Math.Max(width, 1);
        height = Math.Max(height, 1);
        return new Letterbox((windowWidth - width) / 2, (windowHeight - height) / 2, width, height);
    }

    /// <summary>A point of the window in the picture's -1 to 1 coordinates, +Y up; held at the edge outside of it.</summary>
    public Vector2 ToPicture(int x, int y)
    {
        Vector2 point = new((((x - Left) * 2f) / Width) - 1, 1 - (((y - Top) * 2f) / Height));
        return Vector2.Clamp(point, -Vector2.One, Vector2.One);
    }
}
