#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A colour in linear light: red, green and blue from 0 to 1, as sRGB has them before its transfer curve.
struct PlotColor: Equatable {
  let red: Double
  let green: Double
  let blue: Double

  init(red: Double, green: Double, blue: Double) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// `#rrggbb`; `nil` for any other text.
  init?(hex: String) {
    let digits = hex.utf8.dropFirst()
    guard hex.utf8.first == UInt8(ascii: "#"), digits.count == 6,
      digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let number = UInt32(hex.dropFirst(), radix: 16)
    else { return nil }
    func channel(_ shift: UInt32) -> Double { Self.decoded(Double((number >> shift) & 0xFF) / 255) }
    self.init(red: channel(16), green: channel(8), blue: channel(0))
  }

  /// `#rrggbb`, each channel cut to what a screen can show.
  var hex: String {
    let text = [red, green, blue].map { channel in
      let byte = Int((Self.encoded(min(max(channel, 0), 1)) * 255).rounded())
      return (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return "#" + text.joined()
  }

  /// The relative luminance of WCAG 2.2.
  var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  /// The contrast ratio of WCAG 2.2, from 1 to 21.
  func contrast(with other: PlotColor) -> Double {
    let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (light + 0.05) / (dark + 0.05)
  }

  // The transfer curve of IEC 61966-2-1.

  private static func decoded(_ value: Double) -> Double {
    value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  private static func encoded(_ value: Double) -> Double {
    value <= 0.0031308 ? value * 12.92 : 1.055 * pow(value, 1 / 2.4) - 0.055
  }
}

/// A colour by its lightness and two opponent axes, in which equal distances look about equally large.
///
/// Source: Björn Ottosson, "A perceptual color space for image processing", 2020.
struct OKLab: Equatable {
  let lightness: Double
  let a: Double
  let b: Double

  init(_ color: PlotColor) {
    let (red, green, blue) = (color.red, color.green, color.blue)
    let long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let middle = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
  }

  private init(lightness: Double, a: Double, b: Double) {
    (self.lightness, self.a, self.b) = (lightness, a, b)
  }

  var color: PlotColor {
    func cube(_ value: Double) -> Double { value * value * value }
    let long = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
    let middle = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
    let short = cube(lightness - 0.0894841775 * a - 1.2914855480 * b)
    return PlotColor(
      red: 4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
      green: -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
      blue: -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short)
  }

  func mixed(with other: OKLab, part: Double) -> OKLab {
    OKLab(
      lightness: lightness + (other.lightness - lightness) * part, a: a + (other.a - a) * part,
      b: b + (other.b - b) * part)
  }

  func distance(to other: OKLab) -> Double {
    let (dl, da, db) = (lightness - other.lightness, a - other.a, b - other.b)
    return (dl * dl + da * da + db * db).squareRoot()
  }
}

/// Black or white, whichever is easier to read on a colour given as `#rrggbb`: the contrast is 4.58 : 1 or
/// more.
public func textColor(on hex: String) -> String {
  let (black, white) = ("#000000", "#ffffff")
  guard let color = PlotColor(hex: hex), let dark = PlotColor(hex: black), let light = PlotColor(hex: white)
  else { return black }
  return color.contrast(with: dark) >= color.contrast(with: light) ? black : white
}
